import type { TranslationBundle } from '@jupyterlab/translation';
import React from 'react';
import type { Dials, How } from '../wire';

/** Who argues, and how long. */
export function HowForm({
  how,
  onChange,
  trans
}: {
  how: How;
  onChange: (how: How) => void;
  trans: TranslationBundle;
}): React.JSX.Element {
  const dial = (name: keyof Dials, label: string): React.JSX.Element => (
    <Count
      label={label}
      value={how.dials[name]}
      onChange={value =>
        onChange({ ...how, dials: { ...how.dials, [name]: value } })
      }
    />
  );
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
        />
        <Speaker
          label={trans.__('Argues them')}
          value={how.literal}
          onChange={literal => onChange({ ...how, literal })}
        />
      </div>
      <div className="arguendo-Form-row">
        {dial('theories', trans.__('Theories a side'))}
        {dial('precedents', trans.__('Authorities a theory'))}
        {dial('rounds', trans.__('Rounds of debate'))}
        <Count
          label={trans.__('Seed')}
          value={how.seed}
          onChange={seed => onChange({ ...how, seed })}
        />
      </div>
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
  onChange
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}): React.JSX.Element {
  return (
    <label>
      {label}
      <input
        className="jp-mod-styled"
        required
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </label>
  );
}
