import type { TranslationBundle } from '@jupyterlab/translation';
import React, { useEffect, useState } from 'react';
import type { How, SpeakerView } from '../wire';
import { DialsForm } from './dials';

/** Who argues, and how long. */
export function HowForm({
  how,
  onChange,
  ask,
  trans
}: {
  how: How;
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
  trans
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  ask: (model: string) => Promise<SpeakerView>;
  trans: TranslationBundle;
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
      <WhereWordsGo model={value} ask={ask} trans={trans} />
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
