import React, { useEffect, useId, useRef } from 'react';
import type { Comparison, Parted, Relied } from '../model/comparing';
import type { Fact, PrecedentView, TheoryView } from '../wire';
import { useSurroundings } from './context';
import { ShadedText } from './shaded';
import { ClearedText } from './text';

/** Two theories side by side: what each has to show, what they share, and what would sink each. */
export function ComparisonOf({
  comparison,
  facts,
  onClose
}: {
  comparison: Comparison;
  facts: readonly Fact[];
  onClose: () => void;
}): React.JSX.Element {
  const { trans, words } = useSurroundings();
  const { first, second } = comparison;
  const heading = useRef<HTMLHeadingElement>(null);
  const label = useId();
  useEffect(() => heading.current?.focus(), [first.id, second.id]);
  const fact = (id: string): React.ReactNode =>
    facts.find(one => one.id === id)?.text ?? id;
  return (
    <section
      className="arguendo-Comparison"
      aria-labelledby={label}
      onKeyDown={event => {
        if (event.key === 'Escape') {
          onClose();
        }
      }}
    >
      <header>
        <h3 id={label} ref={heading} tabIndex={-1}>
          {trans.__('%1 beside %2', first.id, second.id)}
        </h3>
        <button
          type="button"
          className="arguendo-Close"
          aria-label={trans.__('Close the comparison')}
          onClick={onClose}
        >
          ×
        </button>
      </header>
      <div className="arguendo-Comparison-pair">
        {[first, second].map(theory => (
          <div key={theory.id} data-theory={theory.id}>
            <p>
              <span className="arguendo-Card-id">{theory.id}</span>{' '}
              <span className="arguendo-Tag">{words.side[theory.side]}</span>{' '}
              <span className="arguendo-Tag">
                {words.audience[theory.audience]}
              </span>
            </p>
            <p className="arguendo-Comparison-thesis">
              <ShadedText
                text={theory.thesis}
                shades={theory.shades}
                place="thesis"
                passages={passagesOf(theory)}
              />
            </p>
          </div>
        ))}
      </div>
      <Row
        title={trans.__('To be shown')}
        ids={[first.id, second.id]}
        pair={[first, second].map(theory => (
          <Items
            key={theory.id}
            items={theory.elements.map((element, at) => (
              <ShadedText
                key={at}
                text={element}
                shades={theory.shades}
                place={`elements.${at}`}
                passages={passagesOf(theory)}
              />
            ))}
          />
        ))}
      />
      <PartedRow
        title={trans.__('Facts')}
        ids={[first.id, second.id]}
        parted={comparison.facts}
        shown={fact}
      />
      <PartedRow
        title={trans.__('Authorities')}
        ids={[first.id, second.id]}
        parted={comparison.authorities}
        shown={one => <Authority relied={one} />}
      />
      <Row
        title={trans.__('What would sink it')}
        ids={[first.id, second.id]}
        pair={[first, second].map(theory =>
          theory.sunk_by ? (
            <ClearedText
              key={theory.id}
              text={theory.sunk_by}
              passages={passagesOf(theory)}
            />
          ) : (
            <Nothing key={theory.id} />
          )
        )}
      />
    </section>
  );
}

/** What both have, and under it what each has alone. */
function PartedRow<T>({
  title,
  ids,
  parted,
  shown
}: {
  title: string;
  ids: readonly [string, string];
  parted: Parted<T>;
  shown: (one: T) => React.ReactNode;
}): React.JSX.Element {
  const { trans } = useSurroundings();
  return (
    <>
      <h4>{title}</h4>
      <div className="arguendo-Comparison-both" data-part="both">
        <h5>{trans.__('Of both')}</h5>
        <Items items={parted.both.map(shown)} />
      </div>
      <div className="arguendo-Comparison-pair">
        <div data-part="first">
          <h5>{trans.__('Of %1 alone', ids[0])}</h5>
          <Items items={parted.first.map(shown)} />
        </div>
        <div data-part="second">
          <h5>{trans.__('Of %1 alone', ids[1])}</h5>
          <Items items={parted.second.map(shown)} />
        </div>
      </div>
    </>
  );
}

function Row({
  title,
  ids,
  pair
}: {
  title: string;
  ids: readonly [string, string];
  pair: readonly React.ReactNode[];
}): React.JSX.Element {
  return (
    <>
      <h4>{title}</h4>
      <div className="arguendo-Comparison-pair">
        {pair.map((one, at) => (
          <div key={ids[at]}>
            <h5>{ids[at]}</h5>
            {one}
          </div>
        ))}
      </div>
    </>
  );
}

function Items({
  items
}: {
  items: readonly React.ReactNode[];
}): React.JSX.Element {
  return items.length === 0 ? (
    <Nothing />
  ) : (
    <ul>
      {items.map((item, at) => (
        <li key={at}>{item}</li>
      ))}
    </ul>
  );
}

function Nothing(): React.JSX.Element {
  const { trans } = useSurroundings();
  return <p className="arguendo-Comparison-nothing">{trans.__('Nothing.')}</p>;
}

function Authority({ relied }: { relied: Relied }): React.JSX.Element {
  const { trans, words } = useSurroundings();
  const brought = relied.first ?? relied.second;
  const stance = ({ stance: does }: PrecedentView): string =>
    does === 'supporting' ? trans.__('for it') : trans.__('against it');
  return (
    <>
      {brought && (
        <ClearedText
          text={brought.citation}
          passages={brought.passages.map(({ id }) => id)}
        />
      )}{' '}
      {brought && (
        <span className="arguendo-Tag">{words.weight[brought.weight]}</span>
      )}{' '}
      <span className="arguendo-Card-id">
        {relied.isContested && relied.first && relied.second
          ? trans.__(
              '%1 in the first, %2 in the second',
              stance(relied.first),
              stance(relied.second)
            )
          : brought && stance(brought)}
      </span>
    </>
  );
}

function passagesOf(theory: TheoryView): string[] {
  return [...theory.precedents, ...theory.adverse].flatMap(({ passages }) =>
    passages.map(({ id }) => id)
  );
}
