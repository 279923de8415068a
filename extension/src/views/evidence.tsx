import React, { useEffect, useRef, useState } from 'react';
import type {
  FindingView,
  Outcome,
  PassageInPlace,
  VerdictView
} from '../wire';
import { useSurroundings } from './context';
import { standingIn } from './sentences';
import { GradeSign } from './text';

/** The evidence somebody asked to see. */
export interface Asked {
  /** The id of the citation's verdict. */
  verdict: string;
  /** Ids of the passages that may lie behind it. */
  passages: readonly string[];
  /** What the text that cites it quotes: it is marked where it stands. */
  quoted: readonly string[];
}

const SIGN: Readonly<Record<Outcome, string>> = {
  holds: '✓',
  fails: '✗',
  undetermined: '?',
  'not-applicable': '–'
};

/** The drawer with a citation's findings and the passages behind it. */
export function Evidence({
  asked,
  onClose
}: {
  asked: Asked;
  onClose: () => void;
}): React.JSX.Element | null {
  const { trans, words, verdicts } = useSurroundings();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [asked]);
  const verdict = verdicts.get(asked.verdict);
  if (!verdict) {
    return null;
  }
  return (
    <aside
      className="arguendo-Evidence"
      aria-label={trans.__('Evidence behind the citation')}
      onKeyDown={event => {
        if (event.key === 'Escape') {
          onClose();
        }
      }}
    >
      <header>
        <h3 ref={heading} tabIndex={-1} data-grade={verdict.grade}>
          {verdict.text}
        </h3>
        <button
          type="button"
          className="arguendo-Close"
          aria-label={trans.__('Close the evidence')}
          onClick={onClose}
        >
          ×
        </button>
      </header>
      <p className="arguendo-Evidence-grade">
        <GradeSign grade={verdict.grade} />
        <strong>{words.grade[verdict.grade]}</strong>{' '}
        {trans.__('as of %1', verdict.as_of)}
        {'. '}
        {words.resolution[verdict.resolution]}
      </p>
      <h4>{trans.__('Findings')}</h4>
      <Findings findings={verdict.findings.filter(isTelling)} />
      {!verdict.findings.every(isTelling) && (
        <details>
          <summary>{trans.__('Checks that do not apply')}</summary>
          <Findings
            findings={verdict.findings.filter(one => !isTelling(one))}
          />
        </details>
      )}
      <Passages
        key={`${verdict.id} ${asked.passages.join(' ')}`}
        verdict={verdict}
        ids={asked.passages}
        quoted={asked.quoted}
      />
    </aside>
  );
}

function isTelling(finding: FindingView): boolean {
  return finding.outcome !== 'not-applicable';
}

function Findings({
  findings
}: {
  findings: readonly FindingView[];
}): React.JSX.Element {
  const { words } = useSurroundings();
  return (
    <ul className="arguendo-Findings">
      {findings.map(({ check, outcome, severity, detail }, at) => (
        <li
          key={at}
          className="arguendo-Finding"
          data-check={check}
          data-outcome={outcome}
          data-severity={severity}
        >
          <span className="arguendo-Finding-sign" aria-hidden="true">
            {SIGN[outcome]}
          </span>
          <span>
            <strong>{check.replaceAll('_', ' ')}</strong>{' '}
            <span className="arguendo-Finding-outcome">
              {words.outcome[outcome]}.
            </span>{' '}
            {detail}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The passages of the decision the citation points to, as the record has them. */
function Passages({
  verdict,
  ids,
  quoted
}: {
  verdict: VerdictView;
  ids: readonly string[];
  quoted: readonly string[];
}): React.JSX.Element {
  const { trans, passage } = useSurroundings();
  const [found, setFound] = useState<readonly PassageInPlace[] | null>(null);
  const [trouble, setTrouble] = useState('');
  const wanted = [...new Set(ids)].join(' ');
  const authority = verdict.authority?.id;

  useEffect(() => {
    let wantedStill = true;
    Promise.all(wanted.split(' ').filter(Boolean).map(passage)).then(
      all => {
        if (wantedStill) {
          // A theory brings passages of many decisions; only this one's are evidence here.
          setFound(all.filter(one => one.authority.id === authority));
        }
      },
      (error: unknown) => {
        if (wantedStill) {
          setTrouble(error instanceof Error ? error.message : String(error));
        }
      }
    );
    return () => {
      wantedStill = false;
    };
  }, [wanted, authority, passage]);

  let content: React.ReactNode;
  if (trouble) {
    content = <p role="alert">{trouble}</p>;
  } else if (found === null) {
    content = <p>{trans.__('Looking it up …')}</p>;
  } else if (found.length === 0) {
    content = <p>{trans.__('No passage was brought with this citation.')}</p>;
  } else {
    content = found.map(one => (
      <Passage key={one.passage.id} found={one} quoted={quoted} />
    ));
  }
  return (
    <>
      <h4>{trans.__('On record')}</h4>
      {content}
    </>
  );
}

function Passage({
  found,
  quoted
}: {
  found: PassageInPlace;
  quoted: readonly string[];
}): React.JSX.Element {
  const { trans, words } = useSurroundings();
  const { passage, authority, before, after } = found;
  return (
    <figure className="arguendo-Passage" data-passage={passage.id}>
      <figcaption>
        <strong>{authority.name}</strong>
        {authority.citation && `, ${authority.citation}`}
        {authority.decided && ` (${authority.decided.slice(0, 4)})`}
        <br />
        {words.place(passage)}
      </figcaption>
      {passage.digest && (
        <p className="arguendo-Passage-digest">
          {trans.__(
            'From our own digest of the decision. These are not the court’s words: quote the opinion, not this.'
          )}
        </p>
      )}
      <blockquote>
        {before && <span className="arguendo-Passage-around">… {before} </span>}
        <Marked text={passage.text} quoted={quoted} />
        {after && <span className="arguendo-Passage-around"> {after} …</span>}
      </blockquote>
    </figure>
  );
}

/** The words of the record, with what is quoted marked in them. */
function Marked({
  text,
  quoted
}: {
  text: string;
  quoted: readonly string[];
}): React.JSX.Element {
  const parts: React.ReactNode[] = [];
  let at = 0;
  for (const [from, to] of standingIn(text, quoted)) {
    parts.push(text.slice(at, from));
    parts.push(<mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
