import type { TranslationBundle } from '@jupyterlab/translation';
import { HTMLSelect } from '@jupyterlab/ui-components';
import React, { useId } from 'react';
import type { Audience, Dials } from '../wire';

/** Dials that count. */
type Counted = 'rounds' | 'theories' | 'precedents' | 'tension' | 'density';

/** Dials that are on or off. */
type Switched = 'good_faith' | 'no_misrepresentation' | 'stubbornness';

/** The dials: sliders with words at their ends, and rules of conduct that hold or do not. */
export function DialsForm({
  dials,
  onChange,
  trans
}: {
  dials: Dials;
  onChange: (dials: Dials) => void;
  trans: TranslationBundle;
}): React.JSX.Element {
  const slider = (
    name: Counted,
    label: string,
    [low, high]: [string, string],
    [min, max]: [number, number]
  ): React.JSX.Element => (
    <Slider
      label={label}
      low={low}
      high={high}
      min={min}
      max={max}
      value={dials[name]}
      onChange={value => onChange({ ...dials, [name]: value })}
    />
  );
  const rule = (name: Switched, label: string): React.JSX.Element => (
    <label className="arguendo-Rule">
      <input
        type="checkbox"
        checked={dials[name]}
        onChange={event => onChange({ ...dials, [name]: event.target.checked })}
      />
      {label}
    </label>
  );
  return (
    <fieldset className="arguendo-Dials">
      <legend>{trans.__('Dials')}</legend>
      {slider(
        'tension',
        trans.__('Tension'),
        [trans.__('courteous'), trans.__('fierce')],
        [0, 3]
      )}
      {slider(
        'density',
        trans.__('Density'),
        [trans.__('free speech'), trans.__('four passages a turn')],
        [0, 4]
      )}
      {slider(
        'rounds',
        trans.__('Rounds of debate'),
        [trans.__('none'), trans.__('eight')],
        [0, 8]
      )}
      {slider(
        'theories',
        trans.__('Theories a side'),
        [trans.__('the best'), trans.__('eight')],
        [1, 8]
      )}
      {slider(
        'precedents',
        trans.__('Authorities a theory'),
        [trans.__('the best'), trans.__('twelve')],
        [1, 12]
      )}
      {rule(
        'good_faith',
        trans.__('Good faith: adverse controlling authority is brought')
      )}
      {rule(
        'no_misrepresentation',
        trans.__('No misrepresentation: a turn on struck authority is refused')
      )}
      {rule(
        'stubbornness',
        trans.__('Stubbornness: nothing is conceded that does not stand')
      )}
      <label>
        {trans.__('To be persuaded')}{' '}
        <HTMLSelect
          // A notebook that was saved before there was a choice names nobody.
          value={[dials.audiences].flat().join()}
          onChange={event =>
            onChange({
              ...dials,
              audiences: event.target.value
                .split(',')
                .filter((one): one is Audience => one !== '')
            })
          }
        >
          <option value="">{trans.__('whoever sits in the court')}</option>
          <option value="judge">{trans.__('a judge')}</option>
          <option value="jury">{trans.__('a jury')}</option>
          <option value="judge,jury">{trans.__('a judge and a jury')}</option>
        </HTMLSelect>
      </label>
      <label>
        {trans.__('Standard of review')}{' '}
        <HTMLSelect
          value={dials.review}
          onChange={event =>
            onChange({
              ...dials,
              review: event.target.value as Dials['review']
            })
          }
        >
          <option value="de-novo">{trans.__('de novo')}</option>
          <option value="clear-error">{trans.__('clear error')}</option>
          <option value="abuse-of-discretion">
            {trans.__('abuse of discretion')}
          </option>
        </HTMLSelect>
      </label>
    </fieldset>
  );
}

function Slider({
  label,
  low,
  high,
  min,
  max,
  value,
  onChange
}: {
  label: string;
  low: string;
  high: string;
  min: number;
  max: number;
  value: number;
  onChange: (value: number) => void;
}): React.JSX.Element {
  const id = useId();
  return (
    <div className="arguendo-Slider">
      <label htmlFor={id}>{label}</label>
      <span className="arguendo-Slider-ends">
        <span aria-hidden="true">{low}</span>
        <input
          id={id}
          type="range"
          min={min}
          max={max}
          value={value}
          aria-valuetext={
            value === min ? low : value === max ? high : String(value)
          }
          onChange={event => onChange(event.target.valueAsNumber)}
        />
        <span aria-hidden="true">{high}</span>
        <output htmlFor={id}>{value}</output>
      </span>
    </div>
  );
}
