import React, { useState } from 'react';
import type { Fact, TheoryView } from '../../wire';
import { useSurroundings } from '../context';
import { RouteOf } from '../route';
import { ShadedText } from '../shaded';
import { ClearedText } from '../text';
import { Actions } from './actions';
import { ArgumentOf } from './argument';
import { Made } from './made';
import { Precedents } from './precedents';
import { Put } from './put';

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
  const { trans, words, pinned, struck, compared, onCompare } =
    useSurroundings();
  const [isOver, setOver] = useState(false);
  const isOffered = (event: React.DragEvent): boolean =>
    event.dataTransfer.types.includes(DRAGGED);
  const behind = passagesBehind(theory);
  const restsOn = facts.filter(fact => theory.rests_on.includes(fact.id));
  return (
    <article
      className="arguendo-Card"
      data-theory={theory.id}
      data-pinned={pinned.includes(theory.id)}
      data-struck={struck.includes(theory.id)}
      data-compared={compared.includes(theory.id)}
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
        <Actions theory={theory.id} />
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

/** The passages a theory has brought, for citations that do not say which one they mean. */
function passagesBehind(theory: TheoryView): string[] {
  return [...theory.precedents, ...theory.adverse].flatMap(({ passages }) =>
    passages.map(({ id }) => id)
  );
}
