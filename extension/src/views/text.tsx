import React, { useId, useState } from 'react';
import type { Cited, Cleared, Grade, Struck } from '../wire';
import { useSurroundings } from './context';
import { quotedIn } from './sentences';

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
  passages = [],
  whole = text
}: {
  text: Cleared;
  /** The passages behind the citations in it, where they are known. */
  passages?: readonly string[];
  /** The text of which it is a part: what that quotes is looked for in the passages. */
  whole?: Cleared;
}): React.JSX.Element {
  return (
    <>
      {text.segments.map((segment, at) => {
        switch (segment.kind) {
          case 'plain':
            return <React.Fragment key={at}>{segment.text}</React.Fragment>;
          case 'cited':
            return (
              <Chip
                key={at}
                cited={segment}
                passages={passages}
                whole={whole}
              />
            );
          case 'struck':
            return <StruckCitation key={at} struck={segment} />;
        }
      })}
    </>
  );
}

function Chip({
  cited,
  passages,
  whole
}: {
  cited: Cited;
  passages: readonly string[];
  whole: Cleared;
}): React.JSX.Element {
  const { trans, words, showEvidence } = useSurroundings();
  const [isOver, setOver] = useState(false);
  const tip = useId();
  const show = (): void =>
    showEvidence(cited.verdict, passages, quotedIn(whole));
  // A button element cannot break across lines as the words around it do.
  return (
    <span
      role="button"
      tabIndex={0}
      className="arguendo-Chip"
      data-grade={cited.grade}
      aria-describedby={isOver ? tip : undefined}
      onClick={show}
      onMouseEnter={() => setOver(true)}
      onMouseLeave={() => setOver(false)}
      onFocus={() => setOver(true)}
      onBlur={() => setOver(false)}
      onKeyDown={event => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          show();
        } else if (event.key === 'Escape' && isOver) {
          setOver(false);
        }
      }}
    >
      <GradeSign grade={cited.grade} />
      {cited.text}
      {isOver && (
        <span role="tooltip" id={tip} className="arguendo-Tip">
          <strong>{words.grade[cited.grade]}</strong>
          <Found verdict={cited.verdict} />
          <span>{trans.__('Open it for the evidence.')}</span>
        </span>
      )}
    </span>
  );
}

/** What the checks found that a reader has to know, and how many found nothing wrong. */
function Found({ verdict }: { verdict: string }): React.JSX.Element | null {
  const { trans, verdicts } = useSurroundings();
  const findings = verdicts.get(verdict)?.findings ?? [];
  const held = findings.filter(({ outcome }) => outcome === 'holds').length;
  const telling = findings.filter(
    ({ outcome, severity }) => outcome === 'fails' || severity === 'caution'
  );
  return (
    <>
      {telling.map(({ check, detail }) => (
        <span key={check}>
          {check.replaceAll('_', ' ')}: {detail}
        </span>
      ))}
      <span>{trans._n('%1 check holds.', '%1 checks hold.', held)}</span>
    </>
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
          onClick={() => showEvidence(struck.verdict, [], [])}
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
