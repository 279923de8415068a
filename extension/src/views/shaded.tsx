import React from 'react';
import type { Cleared, Shade, ShadedView } from '../wire';
import { useSurroundings } from './context';
import { sentencesOf } from './sentences';
import { ClearedText } from './text';

/** The sign after a sentence: what stands behind it is never told by colour alone. */
const SIGN: Readonly<Record<Shade, string>> = {
  imagined: '◌',
  supported: '◐',
  verified: '●'
};

/** A text in its shades: each sentence imagined, supported or verified, and seen to be. */
export function ShadedText({
  text,
  shades,
  place,
  passages = []
}: {
  text: Cleared;
  shades: readonly ShadedView[];
  /** The text's place in the item whose shades these are. */
  place: string;
  passages?: readonly string[];
}): React.JSX.Element {
  const { words } = useSurroundings();
  const views = shades.find(one => one.place === place)?.sentences ?? [];
  return (
    <>
      {sentencesOf(text, views).map(({ view, text: sentence }, at) =>
        view ? (
          <span
            key={at}
            className="arguendo-Sentence"
            data-shade={view.shade}
            title={words.shade[view.shade]}
          >
            <ClearedText text={sentence} passages={passages} whole={text} />
            <span
              className="arguendo-Sentence-sign"
              role="img"
              aria-label={words.shade[view.shade]}
            >
              {SIGN[view.shade]}
            </span>{' '}
          </span>
        ) : (
          <ClearedText
            key={at}
            text={sentence}
            passages={passages}
            whole={text}
          />
        )
      )}
    </>
  );
}

/** What the signs after sentences mean. */
export function ShadesLegend(): React.JSX.Element {
  const { words } = useSurroundings();
  return (
    <p className="arguendo-Shades">
      {(Object.keys(SIGN) as Shade[]).map(shade => (
        <span key={shade} className="arguendo-Sentence" data-shade={shade}>
          <span className="arguendo-Sentence-sign" aria-hidden="true">
            {SIGN[shade]}
          </span>{' '}
          {words.shade[shade]}
        </span>
      ))}
    </p>
  );
}
