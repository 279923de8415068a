import React from 'react';
import type { Cited, Cleared, Grade, Struck } from '../wire';
import { useSurroundings } from './context';

/** The sign beside a citation; the grade is said in words as well, colour is never alone. */
export const SIGN: Readonly<Record<Grade, string>> = {
  verified: '✓',
  caution: '!',
  unproven: '?',
  rejected: '✗'
};

/**
 * Text that passed the gate: plain words, citations as chips that open their evidence, and struck
 * citations struck through with the reason beside them.
 */
export function ClearedText({
  text,
  passages = []
}: {
  text: Cleared;
  /** The passages behind the citations in it, where they are known. */
  passages?: readonly string[];
}): React.JSX.Element {
  return (
    <>
      {text.segments.map((segment, at) => {
        switch (segment.kind) {
          case 'plain':
            return <React.Fragment key={at}>{segment.text}</React.Fragment>;
          case 'cited':
            return <Chip key={at} cited={segment} passages={passages} />;
          case 'struck':
            return <StruckCitation key={at} struck={segment} />;
        }
      })}
    </>
  );
}

function Chip({
  cited,
  passages
}: {
  cited: Cited;
  passages: readonly string[];
}): React.JSX.Element {
  const { trans, words, showEvidence } = useSurroundings();
  const show = (): void => showEvidence(cited.verdict, passages);
  // A button element cannot break across lines as the words around it do.
  return (
    <span
      role="button"
      tabIndex={0}
      className="arguendo-Chip"
      data-grade={cited.grade}
      title={trans.__('%1: show what was found', words.grade[cited.grade])}
      onClick={show}
      onKeyDown={event => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          show();
        }
      }}
    >
      <GradeSign grade={cited.grade} />
      {cited.text}
    </span>
  );
}

function StruckCitation({ struck }: { struck: Struck }): React.JSX.Element {
  const { trans, words, showEvidence } = useSurroundings();
  return (
    <span className="arguendo-Struck" data-grade={struck.grade}>
      <GradeSign grade={struck.grade} />
      <s>{struck.text}</s>{' '}
      <span className="arguendo-Struck-why">
        [{words.grade[struck.grade]}: {struck.why}]
      </span>
      {struck.verdict && (
        <button
          type="button"
          className="arguendo-Link"
          onClick={() => showEvidence(struck.verdict, [])}
        >
          {trans.__('Findings')}
        </button>
      )}
    </span>
  );
}

/** The sign of a grade, with the grade in words for those who do not see it. */
export function GradeSign({ grade }: { grade: Grade }): React.JSX.Element {
  const { words } = useSurroundings();
  return (
    <span className="arguendo-Grade" data-grade={grade}>
      <span aria-hidden="true">{SIGN[grade]}</span>
      <span className="arguendo-hidden">{words.grade[grade]}: </span>
    </span>
  );
}
