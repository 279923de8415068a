import React from 'react';
import type { ArgumentView, CiteView } from '../../wire';
import { useSurroundings } from '../context';
import { ShadedText } from '../shaded';
import { ClearedText } from '../text';

/** An argument for a theory: its claim, its premises, its citations. */
export function ArgumentOf({
  argument
}: {
  argument: ArgumentView;
}): React.JSX.Element {
  const { words } = useSurroundings();
  const passages = argument.cites.map(({ passage }) => passage);
  return (
    <div className="arguendo-Argument">
      <p>
        <span className="arguendo-Tag">{words.scheme[argument.scheme]}</span>{' '}
        <ShadedText
          text={argument.claim}
          shades={argument.shades}
          place="claim"
          passages={passages}
        />
      </p>
      {argument.premises.length > 0 && (
        <ol>
          {argument.premises.map((premise, at) => (
            <li key={at} data-kind={premise.kind}>
              <ClearedText
                text={premise.text}
                passages={
                  premise.kind === 'precedent' ? [premise.refers_to] : passages
                }
              />
            </li>
          ))}
        </ol>
      )}
      <Cites cites={argument.cites} />
    </div>
  );
}

/** The citations an argument or a move relies on, each with its own passage behind it. */
export function Cites({
  cites
}: {
  cites: readonly CiteView[];
}): React.JSX.Element | null {
  if (cites.length === 0) {
    return null;
  }
  return (
    <p className="arguendo-Cites">
      {cites.map(cite => (
        <ClearedText
          key={cite.passage}
          text={cite.citation}
          passages={[cite.passage]}
        />
      ))}
    </p>
  );
}
