import React from 'react';
import type { Cleared, Fact, TheoryView } from '../../wire';
import { useSurroundings } from '../context';
import { ShadedText } from '../shaded';

/** How the theory is put to its audience: a submission to a judge, a story to a jury. */
export function Put({
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
