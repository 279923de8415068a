import type { TranslationBundle } from '@jupyterlab/translation';
import { HTMLSelect } from '@jupyterlab/ui-components';
import React, { useId } from 'react';
import type { ForumView, Matter, NeutralView, Side } from '../wire';
import { wordsIn } from '../words';
import { Neutral } from './neutral';

/** The form in which a matter is written. */
export function MatterForm({
  matter,
  courts,
  neutral,
  onChange,
  trans
}: {
  matter: Matter;
  courts: readonly ForumView[];
  /** Tells a text without heat. */
  neutral: (text: string) => Promise<NeutralView | null>;
  onChange: (matter: Matter) => void;
  trans: TranslationBundle;
}): React.JSX.Element {
  const courtList = useId();
  const words = wordsIn(trans);
  const set = (part: Partial<Matter>): void => onChange({ ...matter, ...part });
  return (
    <div className="arguendo-Form">
      <label>
        {trans.__('Title')}
        <input
          className="jp-mod-styled"
          value={matter.title}
          onChange={event => set({ title: event.target.value })}
        />
      </label>
      <label>
        {trans.__('Question')}
        <textarea
          className="jp-mod-styled"
          rows={2}
          required
          value={matter.question}
          placeholder={trans.__('What has to be decided?')}
          onChange={event => set({ question: event.target.value })}
        />
      </label>
      <div className="arguendo-Facts">
        <label>
          {trans.__('Facts')}
          <textarea
            className="jp-mod-styled"
            rows={8}
            required
            value={matter.facts}
            placeholder={trans.__('What happened, sentence by sentence.')}
            onChange={event => set({ facts: event.target.value })}
          />
        </label>
        <Neutral
          text={matter.facts}
          ask={neutral}
          onUse={facts => set({ facts })}
          trans={trans}
        />
      </div>
      <div className="arguendo-Form-row">
        <label>
          {trans.__('We act for the')}
          <HTMLSelect
            value={matter.side}
            onChange={event => set({ side: event.target.value as Side })}
          >
            {Object.entries(words.side).map(([side, word]) => (
              <option key={side} value={side}>
                {word}
              </option>
            ))}
          </HTMLSelect>
        </label>
        <label>
          {trans.__('Court')}
          <input
            className="jp-mod-styled"
            list={courtList}
            required
            value={matter.forum}
            onChange={event => set({ forum: event.target.value.trim() })}
          />
          <datalist id={courtList}>
            {courts.map(court => (
              <option key={court.id} value={court.id}>
                {court.name}
              </option>
            ))}
          </datalist>
        </label>
        <label>
          {trans.__('Law as of')}
          <input
            className="jp-mod-styled"
            type="date"
            required
            value={matter.as_of}
            onChange={event => set({ as_of: event.target.value })}
          />
        </label>
      </div>
    </div>
  );
}
