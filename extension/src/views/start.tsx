import type { TranslationBundle } from '@jupyterlab/translation';
import React, { useEffect, useRef, useState } from 'react';
import type { PanelModel } from '../model/panel';
import type { ExampleMatter, How, Matter } from '../wire';
import { MAP_ENDINGS } from '../tokens';
import { foretold } from './cost';
import { HowForm } from './how';
import { LibraryNote } from './library';
import { MatterForm } from './matter';

/** Where a matter is chosen or written, and a run begins. */
export function Start({
  model,
  trans
}: {
  model: PanelModel;
  trans: TranslationBundle;
}): React.JSX.Element {
  const { hand, draft } = model;
  const { status, examples, earlier } = hand;
  const [chosen, setChosen] = useState<string | null>(null);
  const [written, setWritten] = useState(draft.matter);
  const matter = { ...model.newMatter, ...written };
  const setMatter = (matter: Matter): void => {
    setWritten(matter);
    draft.write(matter);
  };
  const [chosenHow, setHow] = useState<How | null>(null);
  const how = chosenHow ?? hand.usual;
  const [isStarting, setStarting] = useState(false);
  const isReady = status?.library.state === 'ready' && !hand.building;

  const { foreseen } = model;
  useEffect(() => {
    if (how) {
      foreseen.describe({ matter, ...how });
    }
  });

  const choose = (example: ExampleMatter): void => {
    setChosen(example.id);
    setMatter(example.matter);
  };
  const start = async (): Promise<void> => {
    if (how) {
      setStarting(true);
      await model.following.start({ matter, ...how });
      if (model.following.view) {
        draft.forget();
      }
      setStarting(false);
    }
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
        neutral={draft.neutral}
        onChange={written => {
          setChosen(null);
          setMatter(written);
        }}
        trans={trans}
      />
      <Paste
        trans={trans}
        read={text => draft.read(text)}
        onRead={read => {
          setChosen(null);
          setMatter(read);
        }}
      />
      {how && (
        <HowForm
          how={how}
          onChange={setHow}
          ask={hand.speaker}
          schools={status?.schools ?? []}
          trans={trans}
        />
      )}
      <div className="arguendo-Start-run">
        <button
          type="submit"
          className="jp-mod-styled jp-mod-accept"
          disabled={!isReady || isStarting}
        >
          {trans.__('Run')}
        </button>
        <p className="arguendo-Cost" role="status">
          {how &&
            foreseen.estimate &&
            foretold(foreseen.estimate, how.tokens, trans)}
        </p>
      </div>
      <h3>{trans.__('A map from another program')}</h3>
      <OpenMap
        isReady={isReady}
        isReading={model.imported.isReading}
        onFile={file => void model.imported.takeFile(file, matter)}
        trans={trans}
      />
      {earlier.length > 0 && (
        <>
          <h3>{trans.__('Earlier runs')}</h3>
          <ul className="arguendo-Earlier">
            {earlier.map(run => (
              <li key={run.id}>
                <button
                  type="button"
                  className="arguendo-Link"
                  onClick={() => void model.following.resume(run.id)}
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

/** Opens a map from a file of the user's own disk. */
function OpenMap({
  isReady,
  isReading,
  onFile,
  trans
}: {
  isReady: boolean;
  isReading: boolean;
  onFile: (file: File) => void;
  trans: TranslationBundle;
}): React.JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <p className="arguendo-OpenMap">
      <button
        type="button"
        className="jp-mod-styled"
        disabled={!isReady || isReading}
        onClick={() => input.current?.click()}
      >
        {isReading ? trans.__('Checking it …') : trans.__('Open a map …')}
      </button>{' '}
      <span>
        {trans.__(
          'Argdown, AIF, Kialo’s text, or one of ours. Every citation in it is checked here.'
        )}
      </span>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={trans.__('The file of a map')}
        accept={MAP_ENDINGS}
        onChange={event => {
          const file = event.target.files?.[0];
          // The same file may be chosen again, mended.
          event.target.value = '';
          if (file) {
            onFile(file);
          }
        }}
      />
    </p>
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
