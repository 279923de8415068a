import type { TranslationBundle } from '@jupyterlab/translation';
import { HTMLSelect } from '@jupyterlab/ui-components';
import React, { useEffect, useState } from 'react';
import type { How, SchoolView, SpeakerView } from '../wire';
import { DialsForm } from './dials';

/** Who argues, and how long. */
export function HowForm({
  how,
  onChange,
  ask,
  schools,
  trans
}: {
  how: How;
  schools: readonly SchoolView[];
  onChange: (how: How) => void;
  /** Asks where the words of a speaker go. */
  ask: (model: string) => Promise<SpeakerView>;
  trans: TranslationBundle;
}): React.JSX.Element {
  return (
    <details>
      <summary>{trans.__('Who argues, and how long')}</summary>
      <p>
        {trans.__(
          '“schemes” computes arguments without any model. A model is named provider:model, such as ollama:llama3.1, and is given your facts.'
        )}
      </p>
      <div className="arguendo-Form-row">
        <Speaker
          label={trans.__('Floats theories')}
          value={how.creative}
          onChange={creative => onChange({ ...how, creative })}
          ask={ask}
          trans={trans}
        />
        <Speaker
          label={trans.__('Argues them')}
          value={how.literal}
          onChange={literal => onChange({ ...how, literal })}
          ask={ask}
          trans={trans}
        />
      </div>
      <div className="arguendo-Form-row">
        <Count
          label={trans.__('Seed')}
          value={how.seed}
          onChange={seed => onChange({ ...how, seed })}
        />
      </div>
      <div className="arguendo-Form-row">
        <Speaker
          label={trans.__('Argues for the other side')}
          value={how.opponent}
          placeholder={how.literal}
          onChange={opponent => onChange({ ...how, opponent })}
          ask={ask}
          trans={trans}
        />
        <Speaker
          label={trans.__('Rules')}
          value={how.judge}
          onChange={judge => onChange({ ...how, judge })}
          ask={ask}
          trans={trans}
        />
      </div>
      <div className="arguendo-Form-row">
        <SchoolChoice
          label={trans.__('School of our advocate')}
          value={how.ours}
          schools={schools}
          onChange={ours => onChange({ ...how, ours })}
          trans={trans}
        />
        <SchoolChoice
          label={trans.__('School of the other side’s')}
          value={how.theirs}
          schools={schools}
          onChange={theirs => onChange({ ...how, theirs })}
          trans={trans}
        />
        <label>
          {trans.__('Tokens at most')}
          <input
            className="jp-mod-styled"
            type="number"
            min={0}
            placeholder={trans.__('no limit')}
            value={how.tokens ?? ''}
            onChange={event =>
              onChange({
                ...how,
                tokens: event.target.value ? event.target.valueAsNumber : null
              })
            }
          />
        </label>
      </div>
      <fieldset className="arguendo-Dials">
        <legend>{trans.__('The bench')}</legend>
        {schools.map(({ id, label }) => (
          <label key={id} className="arguendo-Rule">
            <input
              type="checkbox"
              checked={how.bench.includes(id)}
              onChange={event =>
                onChange({
                  ...how,
                  bench: event.target.checked
                    ? [...how.bench, id]
                    : how.bench.filter(one => one !== id)
                })
              }
            />
            {label}
          </label>
        ))}
      </fieldset>
      <label className="arguendo-Rule">
        <input
          type="checkbox"
          checked={how.steer}
          onChange={event => onChange({ ...how, steer: event.target.checked })}
        />
        {trans.__('Ask me before each round')}
      </label>
      <DialsForm
        dials={how.dials}
        onChange={dials => onChange({ ...how, dials })}
        trans={trans}
      />
    </details>
  );
}

function Count({
  label,
  value,
  onChange
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
}): React.JSX.Element {
  return (
    <label>
      {label}
      <input
        className="jp-mod-styled"
        type="number"
        min={0}
        required
        value={value}
        // An empty field is no number; what the server does not take, it explains.
        onChange={event => onChange(event.target.valueAsNumber || 0)}
      />
    </label>
  );
}

function Speaker({
  label,
  value,
  onChange,
  ask,
  placeholder,
  trans
}: {
  label: string;
  value: string;
  /** Who it is where nobody is named; without one somebody has to be. */
  placeholder?: string;
  onChange: (value: string) => void;
  ask: (model: string) => Promise<SpeakerView>;
  trans: TranslationBundle;
}): React.JSX.Element {
  return (
    <label>
      {label}
      <input
        className="jp-mod-styled"
        required={placeholder === undefined}
        placeholder={placeholder}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
      <WhereWordsGo
        model={value || (placeholder ?? value)}
        ask={ask}
        trans={trans}
      />
    </label>
  );
}

/** Whether what a speaker is told would stay on this machine, as the server knows it. */
function WhereWordsGo({
  model,
  ask,
  trans
}: {
  model: string;
  ask: (model: string) => Promise<SpeakerView>;
  trans: TranslationBundle;
}): React.JSX.Element | null {
  const [told, setTold] = useState<SpeakerView | null>(null);
  useEffect(() => {
    let isWanted = true;
    // While a name is being typed nobody is asked.
    const timer = setTimeout(() => {
      ask(model).then(
        answer => isWanted && setTold(answer),
        () => isWanted && setTold(null)
      );
    }, 300);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [model, ask]);
  if (told?.model !== model) {
    return null;
  }
  return told.trouble ? (
    <span role="status">{told.trouble}</span>
  ) : (
    <span className="arguendo-Where" data-stays={told.stays} role="status">
      {told.stays
        ? trans.__('Stays on this machine')
        : trans.__('Sent to %1', model)}
    </span>
  );
}

function SchoolChoice({
  label,
  value,
  schools,
  onChange,
  trans
}: {
  label: string;
  value: string;
  schools: readonly SchoolView[];
  onChange: (value: string) => void;
  trans: TranslationBundle;
}): React.JSX.Element {
  return (
    <label>
      {label}
      <HTMLSelect
        value={value}
        onChange={event => onChange(event.target.value)}
      >
        <option value="">{trans.__('none')}</option>
        {schools.map(({ id, label: name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </HTMLSelect>
    </label>
  );
}
