import React from 'react';
import type { DifferenceView, LeadView } from '../wire';
import { useSurroundings } from './context';
import { ClearedText } from './text';

/** Cases a model remembered, and what the record answers to each. */
export function Leads({
  leads
}: {
  leads: readonly LeadView[];
}): React.JSX.Element {
  const { trans } = useSurroundings();
  const outcome: Readonly<Record<LeadView['outcome'], string>> = {
    'on-record': trans.__('The library holds it.'),
    answered: trans.__(
      'It is not on record here. The nearest authority for its proposition:'
    ),
    'none-found': trans.__(
      'It is not on record here, and nothing for its proposition was found.'
    )
  };
  const aspects: Readonly<Record<DifferenceView['aspect'], string>> = {
    name: trans.__('Name'),
    reference: trans.__('Reporter and page'),
    court: trans.__('Court'),
    year: trans.__('Year'),
    proposition: trans.__('What it stands for')
  };
  return (
    <ul className="arguendo-Leads">
      {leads.map(lead => (
        <li key={lead.id} data-outcome={lead.outcome}>
          <p>
            <ClearedText text={lead.case} />
          </p>
          <p>
            <em>
              <ClearedText text={lead.proposition} />
            </em>
          </p>
          <p>
            {outcome[lead.outcome]}{' '}
            {lead.authority && (
              <strong>
                {lead.authority.name}
                {lead.authority.citation && `, ${lead.authority.citation}`}
              </strong>
            )}
          </p>
          {lead.says && <blockquote>{lead.says}</blockquote>}
          {lead.differences.length > 0 && (
            <ul className="arguendo-Differences">
              {lead.differences.map(({ aspect, same, words: said }) => (
                <li key={aspect} data-same={same}>
                  <span aria-hidden="true">{same ? '=' : '≠'}</span>{' '}
                  <strong>{aspects[aspect]}</strong>{' '}
                  {same
                    ? trans.__('as remembered: %1', said)
                    : trans.__('on record: %1', said)}
                </li>
              ))}
            </ul>
          )}
          {lead.passages.length > 0 && (
            <details>
              <summary>
                {trans._n('%1 passage', '%1 passages', lead.passages.length)}
              </summary>
              {lead.passages.map(passage => (
                <blockquote key={passage.id}>{passage.text}</blockquote>
              ))}
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
