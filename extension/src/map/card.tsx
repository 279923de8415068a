import React, { useEffect, useMemo, useRef } from 'react';
import { ifStruck, whatRestores } from '../model/consequences';
import { unverified } from '../model/standing';
import { ToVerify, highestOf } from '../views/assessment';
import { useSurroundings } from '../views/context';
import { ClearedText } from '../views/text';
import type { Acceptability, ArgumentMap, NodeView } from '../wire';
import { questionsTo } from './questions';
import { reveal } from './reveal';

/** What there is to say of the chosen node: what hangs on it, and on what it hangs. */
export function NodeCard({
  map,
  node,
  counted,
  onChoose,
  onClose
}: {
  map: ArgumentMap;
  node: NodeView;
  counted: keyof Acceptability;
  onChoose: (id: string) => void;
  onClose: () => void;
}): React.JSX.Element {
  const { trans, words } = useSurroundings();
  const standing = map.acceptability[counted][node.id];
  const card = useRef<HTMLElement>(null);
  // Where it stands below the map, it may be out of sight.
  useEffect(() => {
    const view = card.current?.closest('.arguendo-TabPanel');
    if (view && card.current) {
      reveal(view, card.current);
    }
  }, []);
  return (
    <aside
      ref={card}
      className="arguendo-Map-node"
      aria-label={trans.__('The chosen node')}
      data-node={node.id}
      onKeyDown={event => {
        if (event.key === 'Escape') {
          onClose();
        }
      }}
    >
      <header>
        <span>
          <span className="arguendo-Card-id">{node.id}</span>{' '}
          <span className="arguendo-Tag">{words.node[node.kind]}</span>{' '}
          {node.side && (
            <span className="arguendo-Tag">{words.side[node.side]}</span>
          )}{' '}
          <span className="arguendo-Tag" data-standing={standing}>
            {words.standing[standing]}
          </span>
        </span>
        <button
          type="button"
          className="arguendo-Close"
          aria-label={trans.__('Close the node')}
          onClick={onClose}
        >
          ×
        </button>
      </header>
      <p>
        <ClearedText text={node.label} passages={passagesOf(map, node)} />
      </p>
      <Consequences
        map={map}
        node={node}
        counted={counted}
        onChoose={onChoose}
      />
      <ProofOf map={map} id={node.id} />
      <Questions map={map} id={node.id} counted={counted} />
    </aside>
  );
}

function Consequences({
  map,
  node,
  counted,
  onChoose
}: {
  map: ArgumentMap;
  node: NodeView;
  counted: keyof Acceptability;
  onChoose: (id: string) => void;
}): React.JSX.Element {
  const { trans } = useSurroundings();
  const { falls, rises, restoring } = useMemo(() => {
    const struck = counted === 'all' ? new Set<string>() : unverified(map);
    return {
      ...ifStruck(map, node.id, struck),
      restoring: whatRestores(map, node.id, struck)
    };
  }, [map, node.id, counted]);
  const isDown = map.acceptability[counted][node.id] !== 'in';
  const repair = map.assessment.repairs.find(
    ({ restores }) => restores.length === 1 && restores[0] === node.id
  );
  return (
    <>
      <h3>{trans.__('If it were struck')}</h3>
      {falls.length + rises.length === 0 && (
        <p data-effect="none">{trans.__('Nothing else would change.')}</p>
      )}
      <Nodes
        title={trans.__('Falls:')}
        effect="falls"
        ids={falls}
        map={map}
        onChoose={onChoose}
      />
      <Nodes
        title={trans.__('Stands instead:')}
        effect="rises"
        ids={rises}
        map={map}
        onChoose={onChoose}
      />
      {isDown && (
        <>
          <h3>{trans.__('What would restore it')}</h3>
          {restoring.ids.length === 0 && !repair && (
            <p>
              {restoring.isWhole
                ? trans.__('No single fall does.')
                : trans.__('No single fall that was tried does.')}
            </p>
          )}
          <Nodes
            title={trans.__('That one of these fell:')}
            effect="restores"
            ids={restoring.ids}
            map={map}
            onChoose={onChoose}
          />
          {counted === 'verified_only' && repair && (
            <p>
              {trans.__('With these citations:')}{' '}
              <ToVerify ids={repair.verify} />
            </p>
          )}
        </>
      )}
    </>
  );
}

/** More nodes than this are counted, not listed. */
const LISTED = 8;

function Nodes({
  title,
  effect,
  ids,
  map,
  onChoose
}: {
  title: string;
  effect: string;
  ids: readonly string[];
  map: ArgumentMap;
  onChoose: (id: string) => void;
}): React.JSX.Element | null {
  const { trans, words } = useSurroundings();
  if (ids.length === 0) {
    return null;
  }
  const rest = ids.length - LISTED;
  return (
    <p data-effect={effect}>
      <strong>{title}</strong>{' '}
      {ids.slice(0, LISTED).map((id, at) => {
        const node = map.nodes.find(one => one.id === id);
        return (
          <React.Fragment key={id}>
            {at > 0 && ', '}
            <button
              type="button"
              className="arguendo-Link"
              title={node?.label.segments.map(({ text }) => text).join('')}
              onClick={() => onChoose(id)}
            >
              {node ? `${words.node[node.kind]} ${shortened(id)}` : id}
            </button>
          </React.Fragment>
        );
      })}
      {rest > 0 && ` ${trans._n('and %1 more', 'and %1 more', rest)}`}
    </p>
  );
}

/** Ids of the record are long, and say nothing to a reader. */
function shortened(id: string): string {
  return id.length > 12 ? '' : id;
}

function ProofOf({
  map,
  id
}: {
  map: ArgumentMap;
  id: string;
}): React.JSX.Element | null {
  const { trans, words } = useSurroundings();
  const proof = map.assessment.proofs.find(({ theory }) => theory === id);
  if (!proof) {
    return null;
  }
  const [all] = highestOf(proof.all);
  const [checked] = highestOf(proof.verified_only);
  const said = (standard: typeof all | undefined): string =>
    standard ? words.standard[standard] : trans.__('nothing');
  return (
    <>
      <h3>{trans.__('Before the jury')}</h3>
      <p>
        {trans.__('It reaches %1', said(all))}
        {checked !== all &&
          trans.__('; on the verified alone, %1', said(checked))}
        {'. '}
        {proof.needed
          ? trans.__('It has to reach %1.', words.standard[proof.needed])
          : trans.__('The burden is not on its side.')}
      </p>
    </>
  );
}

function Questions({
  map,
  id,
  counted
}: {
  map: ArgumentMap;
  id: string;
  counted: keyof Acceptability;
}): React.JSX.Element | null {
  const { trans, questions } = useSurroundings();
  const asked = useMemo(
    () => questionsTo(map, id, counted, questions),
    [map, id, counted, questions]
  );
  if (asked.length === 0) {
    return null;
  }
  const open = asked.filter(({ state }) => state !== 'met').length;
  const said = {
    open: trans.__('put, and not met'),
    met: trans.__('put, and met'),
    unasked: trans.__('nobody has put it yet')
  };
  return (
    <>
      <h3>
        {trans._n(
          '%1 critical question is open',
          '%1 critical questions are open',
          open
        )}
      </h3>
      <ul className="arguendo-Questions">
        {asked.map(question => (
          <li key={question.id} data-state={question.state}>
            {question.text}{' '}
            <span className="arguendo-Tag">{said[question.state]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The passages behind the citations in a node's label, by the thing the node shows. */
function passagesOf(map: ArgumentMap, node: NodeView): string[] {
  const precedents = map.theories.flatMap(theory => [
    ...theory.precedents,
    ...theory.adverse
  ]);
  const speaking = [
    ...map.theories.flatMap(theory => theory.arguments),
    ...map.moves
  ].find(({ id }) => id === node.id);
  if (speaking) {
    return speaking.cites.map(({ passage }) => passage);
  }
  return precedents
    .filter(({ id, authority }) => id === node.id || authority.id === node.id)
    .flatMap(({ passages }) => passages.map(({ id }) => id));
}
