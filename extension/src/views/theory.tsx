import React, { useState } from 'react';
import type {
  ArgumentView,
  CiteView,
  Cleared,
  Fact,
  PrecedentView,
  TheoryView
} from '../wire';
import { useSurroundings } from './context';
import { RouteOf } from './route';
import { ShadedText } from './shaded';
import { ClearedText } from './text';

/** What a card that is dragged carries: the id of its theory. */
const DRAGGED = 'application/x-arguendo-theory';

/** A theory of the case as a card: the thesis at a glance, the rest on demand. */
export function TheoryCard({
  theory,
  facts
}: {
  theory: TheoryView;
  facts: readonly Fact[];
}): React.JSX.Element {
  const {
    trans,
    words,
    pinned,
    onPin,
    struck,
    onStrike,
    onArgueOut,
    onSteelman
  } = useSurroundings();
  const { compared, onCompare } = useSurroundings();
  const [isOver, setOver] = useState(false);
  const isCompared = compared.includes(theory.id);
  const isOffered = (event: React.DragEvent): boolean =>
    event.dataTransfer.types.includes(DRAGGED);
  const isStruck = struck.includes(theory.id);
  const isPinned = pinned.includes(theory.id);
  const behind = passagesBehind(theory);
  const restsOn = facts.filter(fact => theory.rests_on.includes(fact.id));
  return (
    <article
      className="arguendo-Card"
      data-theory={theory.id}
      data-pinned={isPinned}
      data-struck={isStruck}
      data-compared={isCompared}
      data-over={isOver}
      onDragOver={event => {
        if (isOffered(event)) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        setOver(false);
        const other = event.dataTransfer.getData(DRAGGED);
        if (other && other !== theory.id) {
          event.preventDefault();
          onCompare(other, theory.id);
        }
      }}
    >
      <header
        className="arguendo-Card-head"
        draggable
        title={trans.__('Drag it on another theory to compare the two')}
        onDragStart={event => {
          event.dataTransfer.setData(DRAGGED, theory.id);
          event.dataTransfer.effectAllowed = 'link';
        }}
      >
        <span className="arguendo-Card-id">{theory.id}</span>
        <span className="arguendo-Tag">{words.scheme[theory.scheme]}</span>
        {theory.lens && (
          <span className="arguendo-Tag" data-lens={theory.lens}>
            {trans.__('lens: %1', theory.lens.replaceAll('-', ' '))}
          </span>
        )}
        <span className="arguendo-Card-does">
          {onPin && (
            <button
              type="button"
              className="arguendo-Link"
              aria-pressed={isPinned}
              onClick={() => onPin(theory.id)}
            >
              {isPinned ? trans.__('Pinned') : trans.__('Pin')}
            </button>
          )}
          {onStrike && (
            <button
              type="button"
              className="arguendo-Link"
              aria-pressed={isStruck}
              onClick={() => onStrike(theory.id)}
            >
              {isStruck ? trans.__('Struck') : trans.__('Strike')}
            </button>
          )}
          {onArgueOut && (
            <button
              type="button"
              className="arguendo-Link"
              onClick={() => onArgueOut(theory.id)}
            >
              {trans.__('Argue this out')}
            </button>
          )}
          {onSteelman && (
            <button
              type="button"
              className="arguendo-Link"
              title={trans.__(
                'In a run of its own: this theory alone, on more authority, conceding nothing that is not shown'
              )}
              onClick={() => onSteelman(theory.id)}
            >
              {trans.__('Steelman')}
            </button>
          )}
          <button
            type="button"
            className="arguendo-Link arguendo-Compare"
            aria-pressed={isCompared}
            onClick={() => onCompare(theory.id)}
          >
            {isCompared ? trans.__('Compared') : trans.__('Compare')}
          </button>
        </span>
      </header>
      <h4 className="arguendo-Card-thesis">
        <ShadedText
          text={theory.thesis}
          shades={theory.shades}
          place="thesis"
          passages={behind}
        />
      </h4>
      {theory.put && <Put theory={theory} facts={facts} passages={behind} />}
      {theory.elements.length > 0 && (
        <>
          <h5>{trans.__('To be shown')}</h5>
          <ul>
            {theory.elements.map((element, at) => (
              <li key={at}>
                <ShadedText
                  text={element}
                  shades={theory.shades}
                  place={`elements.${at}`}
                  passages={behind}
                />
                {(theory.grounds.at(at)?.length ?? 0) > 0 && (
                  <span className="arguendo-Card-id">
                    {' '}
                    {theory.grounds[at].join(', ')}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Precedents title={trans.__('For it')} precedents={theory.precedents} />
      <Precedents title={trans.__('Against it')} precedents={theory.adverse} />
      {theory.arguments.length > 0 && (
        <details>
          <summary>
            {trans._n('%1 argument', '%1 arguments', theory.arguments.length)}
          </summary>
          {theory.arguments.map(argument => (
            <ArgumentOf key={argument.id} argument={argument} />
          ))}
        </details>
      )}
      {restsOn.length > 0 && (
        <details>
          <summary>{trans.__('Rests on these facts')}</summary>
          <ul>
            {restsOn.map(fact => (
              <li key={fact.id}>{fact.text}</li>
            ))}
          </ul>
        </details>
      )}
      {theory.sunk_by && (
        <p className="arguendo-Card-sunk">
          <strong>{trans.__('What would sink it:')}</strong>{' '}
          <ClearedText text={theory.sunk_by} passages={behind} />
        </p>
      )}
      <RouteOf theory={theory} />
      <Made theory={theory} />
    </article>
  );
}

/** How the theory is put to its audience: a submission to a judge, a story to a jury. */
function Put({
  theory,
  facts,
  passages
}: {
  theory: TheoryView;
  facts: readonly Fact[];
  passages: readonly string[];
}): React.JSX.Element | null {
  const { trans } = useSurroundings();
  const { put, shades } = theory;
  if (put === null) {
    return null;
  }
  const part = (name: string, text: Cleared): React.JSX.Element => (
    <ShadedText
      text={text}
      shades={shades}
      place={`put.${name}`}
      passages={passages}
    />
  );
  return (
    <dl className="arguendo-Put" data-kind={put.kind}>
      {put.kind === 'submission' ? (
        <>
          <dt>{trans.__('Rule')}</dt>
          <dd>{part('rule', put.rule)}</dd>
          <dt>{trans.__('Application')}</dt>
          <dd>{part('application', put.application)}</dd>
          <dt>{trans.__('Relief')}</dt>
          <dd>{part('relief', put.relief)}</dd>
        </>
      ) : (
        <>
          <dt>{trans.__('Theme')}</dt>
          <dd>{part('theme', put.theme)}</dd>
          <dt>{trans.__('Story')}</dt>
          <dd>{part('story', put.story)}</dd>
          <dt>{trans.__('Order of proof')}</dt>
          <dd>
            <ol>
              {put.evidence.map(id => (
                <li key={id}>
                  {facts.find(fact => fact.id === id)?.text ?? id}
                </li>
              ))}
            </ol>
          </dd>
        </>
      )}
    </dl>
  );
}

/** How the theory came to be what it is: what it lacks, what was mended, what was merged in. */
function Made({ theory }: { theory: TheoryView }): React.JSX.Element | null {
  const { trans } = useSurroundings();
  const told: [string, readonly string[]][] = [
    [trans.__('It lacks'), theory.lacks],
    [trans.__('Mended'), theory.mended],
    [trans.__('Merged into it'), theory.absorbed]
  ];
  const said = told.filter(([, lines]) => lines.length > 0);
  if (said.length === 0) {
    return null;
  }
  return (
    <details>
      <summary>{trans.__('How it came about')}</summary>
      {said.map(([heading, lines]) => (
        <div key={heading}>
          <h5>{heading}</h5>
          <ul>
            {lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

function Precedents({
  title,
  precedents
}: {
  title: string;
  precedents: readonly PrecedentView[];
}): React.JSX.Element | null {
  const { trans, words } = useSurroundings();
  if (precedents.length === 0) {
    return null;
  }
  return (
    <>
      <h5>{title}</h5>
      <ul className="arguendo-Precedents">
        {precedents.map(precedent => (
          <li key={precedent.id}>
            <ClearedText
              text={precedent.citation}
              passages={precedent.passages.map(({ id }) => id)}
            />{' '}
            <span className="arguendo-Tag">
              {words.weight[precedent.weight]}
            </span>
            {/* A map written before this was told does not have it. */}
            {((precedent.treats as string[] | undefined)?.length ?? 0) > 0 && (
              <>
                {' '}
                <span className="arguendo-Tag">
                  {trans.__('treats adversely what is brought for it')}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function ArgumentOf({
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

/** The passages a theory has brought, for citations that do not say which one they mean. */
function passagesBehind(theory: TheoryView): string[] {
  return [...theory.precedents, ...theory.adverse].flatMap(({ passages }) =>
    passages.map(({ id }) => id)
  );
}
