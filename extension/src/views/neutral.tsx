import type { TranslationBundle } from '@jupyterlab/translation';
import React, { useId, useState } from 'react';
import type { Change, FactCount, NeutralView } from '../wire';
import { ClearedText } from './text';

/** What a text told without heat says: what was dropped is left out. */
export function neutralText({ words }: NeutralView): string {
  return words
    .map(change => {
      switch (change.kind) {
        case 'kept':
        case 'put':
          return change.text;
        case 'dropped':
          return '';
        case 'written':
          return change.text.segments.map(({ text }) => text).join('');
      }
    })
    .join('');
}

/** Takes the focus as soon as it is there. */
function focused(element: HTMLElement | null): void {
  element?.focus();
}

/** The facts without heat, beside the facts: every difference, and the proof that none is lost. */
export function Neutral({
  text,
  ask,
  onUse,
  trans
}: {
  /** The facts as they are written. */
  text: string;
  ask: (text: string) => Promise<NeutralView | null>;
  /** Takes the neutral version in the place of the facts. */
  onUse: (text: string) => void;
  trans: TranslationBundle;
}): React.JSX.Element {
  const [told, setTold] = useState<{ of: string; view: NeutralView } | null>(
    null
  );
  const [isAsking, setAsking] = useState(false);
  const heading = useId();
  // Whoever leaves the version by its buttons comes back to the one that asked for it.
  const [isBack, setBack] = useState(false);
  const leave = (): void => {
    setBack(true);
    setTold(null);
  };
  const tell = async (): Promise<void> => {
    setAsking(true);
    setBack(false);
    const view = await ask(text);
    setAsking(false);
    setTold(view && { of: text, view });
  };
  // What was told of other words than these would be no version of them.
  const isStale = told !== null && told.of !== text;
  if (told === null || isStale) {
    return (
      <p className="arguendo-Neutral-ask">
        <button
          type="button"
          ref={isBack ? focused : null}
          className="arguendo-Link"
          disabled={text.trim() === '' || isAsking}
          onClick={() => void tell()}
        >
          {isStale
            ? trans.__('Tell the changed facts without heat')
            : trans.__('Tell the facts without heat')}
        </button>
      </p>
    );
  }
  const { view } = told;
  const isChanged = view.words.some(({ kind }) => kind !== 'kept');
  return (
    <section className="arguendo-Neutral" aria-labelledby={heading}>
      <header>
        <h4 id={heading} tabIndex={-1} ref={focused}>
          {trans.__('Without heat')}
        </h4>
        <button
          type="button"
          className="arguendo-Close"
          aria-label={trans.__('Close the version without heat')}
          onClick={leave}
        >
          ×
        </button>
      </header>
      {!isChanged && (
        <p role="status">{trans.__('There is no heat in them to take out.')}</p>
      )}
      <p className="arguendo-Neutral-words">
        {view.words.map((change, at) => (
          <Changed key={at} change={change} />
        ))}
      </p>
      <Proof facts={view.facts} trans={trans} />
      <Reasons view={view} trans={trans} />
      {isChanged && (
        <button
          type="button"
          className="jp-mod-styled"
          onClick={() => {
            setBack(true);
            onUse(neutralText(view));
          }}
        >
          {trans.__('Use this version')}
        </button>
      )}
    </section>
  );
}

function Changed({ change }: { change: Change }): React.JSX.Element {
  switch (change.kind) {
    case 'kept':
      return <>{change.text}</>;
    case 'dropped':
      return (
        <>
          <del title={change.why}>{change.text.trimEnd()}</del>
          {change.text.slice(change.text.trimEnd().length)}
        </>
      );
    case 'put':
      return <ins>{change.text}</ins>;
    case 'written':
      return (
        <ins>
          <ClearedText text={change.text} />
        </ins>
      );
  }
}

/** Every kind of fact that was counted, before and after. */
function Proof({
  facts,
  trans
}: {
  facts: readonly FactCount[];
  trans: TranslationBundle;
}): React.JSX.Element | null {
  const kinds: Readonly<Record<FactCount['kind'], string>> = {
    number: trans.__('numbers'),
    date: trans.__('dates'),
    name: trans.__('names'),
    citation: trans.__('citations'),
    quotation: trans.__('quotations'),
    negation: trans.__('negations')
  };
  const counted = facts.filter(({ before, after }) => before + after > 0);
  const areKept = counted.every(({ before, after }) => before === after);
  if (counted.length === 0) {
    return null;
  }
  return (
    <div className="arguendo-Neutral-proof">
      <strong>
        {areKept
          ? trans.__('Every fact that can be counted is kept')
          : trans.__('The facts are not all kept')}
      </strong>
      <ul>
        {counted.map(({ kind, before, after }) => (
          <li key={kind} data-kept={before === after}>
            <span aria-hidden="true">{before === after ? '✓' : '✗'}</span>{' '}
            {before === after
              ? trans.__('%1: %2 before, %2 after', kinds[kind], before)
              : trans.__('%1: %2 before, %3 after', kinds[kind], before, after)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Why each word was taken out, by the reason; and what of a model's was not taken. */
function Reasons({
  view,
  trans
}: {
  view: NeutralView;
  trans: TranslationBundle;
}): React.JSX.Element | null {
  const reasons = new Map<string, string[]>();
  for (const change of view.words) {
    const word = change.kind === 'dropped' && change.text.trim();
    if (change.kind === 'dropped' && word) {
      reasons.set(change.why, [...(reasons.get(change.why) ?? []), word]);
    }
  }
  if (reasons.size + view.refused.length === 0) {
    return null;
  }
  return (
    <details>
      <summary>{trans.__('What was taken out, and why')}</summary>
      <dl>
        {[...reasons].map(([why, words]) => (
          <React.Fragment key={why}>
            <dt>{why}</dt>
            <dd>{words.join(', ')}</dd>
          </React.Fragment>
        ))}
      </dl>
      {view.refused.map(({ paragraph, why }) => (
        <p key={paragraph}>
          {trans.__('A draft of paragraph %1 was refused: %2', paragraph, why)}
        </p>
      ))}
    </details>
  );
}
