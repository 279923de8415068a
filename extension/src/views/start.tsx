import type { TranslationBundle } from '@jupyterlab/translation';
import React, { useState } from 'react';
import type { PanelModel } from '../model';
import type { ExampleMatter, Matter, RunRequest } from '../wire';
import { LibraryNote } from './library';
import { MatterForm, blankMatter } from './matter';

/** How the sides argue where nobody says otherwise. */
const USUAL: Omit<RunRequest, 'matter'> = {
  dials: { rounds: 1, theories: 3, precedents: 4 },
  creative: 'schemes',
  literal: 'schemes',
  seed: 0
};

/** Where a matter is chosen or written, and a run begins. */
export function Start({
  model,
  trans
}: {
  model: PanelModel;
  trans: TranslationBundle;
}): React.JSX.Element {
  const { status, examples, earlier } = model;
  const [chosen, setChosen] = useState<string | null>(null);
  const [matter, setMatter] = useState<Matter>(() =>
    blankMatter(new Date().toISOString().slice(0, 10))
  );
  const [how, setHow] = useState(USUAL);
  const [isStarting, setStarting] = useState(false);
  const isReady = status?.library.state === 'ready' && !model.building;

  const choose = (example: ExampleMatter): void => {
    setChosen(example.id);
    setMatter(example.matter);
  };
  const start = async (): Promise<void> => {
    setStarting(true);
    await model.start({ matter, ...how });
    setStarting(false);
  };

  return (
    <form
      className="arguendo-Start"
      onSubmit={event => {
        event.preventDefault();
        void start();
      }}
    >
      <h2>{trans.__('For the sake of argument')}</h2>
      <p className="arguendo-lead">
        {trans.__(
          'Theories of the case for both sides, with every citation checked against the library before you see it.'
        )}
      </p>
      {status ? (
        <LibraryNote model={model} library={status.library} trans={trans} />
      ) : (
        !model.trouble && (
          <p role="status">{trans.__('Opening the library …')}</p>
        )
      )}
      <h3>{trans.__('An example matter')}</h3>
      <div className="arguendo-Examples">
        {examples.map(example => (
          <button
            key={example.id}
            type="button"
            className="arguendo-Example"
            aria-pressed={example.id === chosen}
            data-example={example.id}
            onClick={() => choose(example)}
          >
            <strong>{example.matter.title || example.id}</strong>
            <span>{example.matter.question}</span>
          </button>
        ))}
      </div>
      <h3>{trans.__('Or your own')}</h3>
      <MatterForm
        matter={matter}
        courts={status?.courts ?? []}
        onChange={written => {
          setChosen(null);
          setMatter(written);
        }}
        trans={trans}
      />
      <Paste
        trans={trans}
        read={text => model.readMatter(text)}
        onRead={read => {
          setChosen(null);
          setMatter(read);
        }}
      />
      <How how={how} onChange={setHow} trans={trans} />
      <div className="arguendo-Start-run">
        <button
          type="submit"
          className="jp-mod-styled jp-mod-accept"
          disabled={!isReady || isStarting}
        >
          {trans.__('Run')}
        </button>
      </div>
      {earlier.length > 0 && (
        <>
          <h3>{trans.__('Earlier runs')}</h3>
          <ul className="arguendo-Earlier">
            {earlier.map(run => (
              <li key={run.id}>
                <button
                  type="button"
                  className="arguendo-Link"
                  onClick={() => void model.resume(run.id)}
                >
                  {run.title}
                </button>{' '}
                <time dateTime={run.begun}>
                  {new Date(run.begun).toLocaleString()}
                </time>
              </li>
            ))}
          </ul>
        </>
      )}
    </form>
  );
}

/** A matter pasted as TOML, or Markdown with TOML front matter. */
function Paste({
  read,
  onRead,
  trans
}: {
  read: (text: string) => Promise<Matter | null>;
  onRead: (matter: Matter) => void;
  trans: TranslationBundle;
}): React.JSX.Element {
  const [text, setText] = useState('');
  return (
    <details>
      <summary>{trans.__('Paste a matter from a file')}</summary>
      <textarea
        className="jp-mod-styled"
        rows={6}
        aria-label={trans.__('The text of a matter')}
        placeholder={trans.__('TOML, or Markdown with TOML front matter')}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <button
        type="button"
        className="jp-mod-styled"
        disabled={text.trim() === ''}
        onClick={() => {
          void read(text).then(matter => matter && onRead(matter));
        }}
      >
        {trans.__('Read it')}
      </button>
    </details>
  );
}

/** Who argues, and how long. */
function How({
  how,
  onChange,
  trans
}: {
  how: typeof USUAL;
  onChange: (how: typeof USUAL) => void;
  trans: TranslationBundle;
}): React.JSX.Element {
  const { dials } = how;
  const number = (
    label: string,
    value: number,
    most: number,
    set: (value: number) => void,
    least = 1
  ): React.JSX.Element => (
    <label>
      {label}
      <input
        className="jp-mod-styled"
        type="number"
        min={least}
        max={most}
        required
        value={value}
        onChange={event => set(event.target.valueAsNumber)}
      />
    </label>
  );
  const modelName = (
    label: string,
    value: string,
    set: (value: string) => void
  ): React.JSX.Element => (
    <label>
      {label}
      <input
        className="jp-mod-styled"
        required
        value={value}
        onChange={event => set(event.target.value)}
      />
    </label>
  );
  return (
    <details>
      <summary>{trans.__('Who argues, and how long')}</summary>
      <p>
        {trans.__(
          '“schemes” computes arguments without any model. A model is named provider:model, such as ollama:llama3.1; your facts are then sent to it.'
        )}
      </p>
      <div className="arguendo-Form-row">
        {modelName(trans.__('Floats theories'), how.creative, creative =>
          onChange({ ...how, creative })
        )}
        {modelName(trans.__('Argues them'), how.literal, literal =>
          onChange({ ...how, literal })
        )}
      </div>
      <div className="arguendo-Form-row">
        {number(trans.__('Theories a side'), dials.theories, 8, theories =>
          onChange({ ...how, dials: { ...dials, theories } })
        )}
        {number(
          trans.__('Authorities a theory'),
          dials.precedents,
          12,
          precedents => onChange({ ...how, dials: { ...dials, precedents } })
        )}
        {number(
          trans.__('Rounds of debate'),
          dials.rounds,
          8,
          rounds => onChange({ ...how, dials: { ...dials, rounds } }),
          0
        )}
        {number(
          trans.__('Seed'),
          how.seed,
          Number.MAX_SAFE_INTEGER,
          seed => onChange({ ...how, seed }),
          0
        )}
      </div>
    </details>
  );
}
