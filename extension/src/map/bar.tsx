import { HTMLSelect } from '@jupyterlab/ui-components';
import React, { useState } from 'react';
import { useSurroundings } from '../views/context';
import type {
  Acceptability,
  ArgumentMap,
  Grade,
  Side,
  Standing
} from '../wire';
import { EVERYTHING, type Filter } from './parts';
import { asPng, asSvg } from './picture';

/** What is shown of the map, and how large; what is struck, and the picture to take away. */
export function MapBar({
  map,
  filter,
  onFilter,
  counted,
  onCount,
  fallen,
  zoom,
  onZoom,
  canShrink,
  canGrow,
  folded,
  onUnfold,
  picture,
  title
}: {
  map: ArgumentMap;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  counted: keyof Acceptability;
  onCount: (counted: keyof Acceptability) => void;
  fallen: number;
  zoom: number;
  onZoom: (steps: number) => void;
  canShrink: boolean;
  canGrow: boolean;
  folded: number;
  /** Unfolds everything; null where that is more than can be drawn at once. */
  onUnfold: (() => void) | null;
  picture: () => SVGSVGElement | null;
  title: string;
}): React.JSX.Element {
  const { trans, words } = useSurroundings();
  const sides = [
    ...new Set(map.nodes.flatMap(({ side }) => (side ? [side] : [])))
  ];
  const isStruck = counted === 'verified_only';
  return (
    <div
      className="arguendo-Map-bar"
      role="toolbar"
      aria-label={trans.__('What of the map is shown')}
    >
      <Choice
        label={trans.__('Show')}
        value={filter.theory}
        onChoose={theory => onFilter({ ...filter, theory })}
      >
        <option value="">{trans.__('everything')}</option>
        {map.theories.map(({ id, side, audience }) => (
          <option key={id} value={id}>
            {`${id} · ${words.side[side]} · ${words.audience[audience]}`}
          </option>
        ))}
      </Choice>
      <Choice
        label={trans.__('Side')}
        value={filter.side}
        onChoose={side => onFilter({ ...filter, side: side as Side | '' })}
      >
        <option value="">{trans.__('any')}</option>
        {sides.map(side => (
          <option key={side} value={side}>
            {words.side[side]}
          </option>
        ))}
      </Choice>
      <Choice
        label={trans.__('Grade')}
        value={filter.grade}
        onChoose={grade => onFilter({ ...filter, grade: grade as Grade | '' })}
      >
        <option value="">{trans.__('any')}</option>
        {Object.entries(words.grade).map(([grade, word]) => (
          <option key={grade} value={grade}>
            {word}
          </option>
        ))}
      </Choice>
      <Choice
        label={trans.__('Status')}
        value={filter.standing}
        onChoose={standing =>
          onFilter({ ...filter, standing: standing as Standing | '' })
        }
      >
        <option value="">{trans.__('any')}</option>
        {Object.entries(words.standing).map(([standing, word]) => (
          <option key={standing} value={standing}>
            {word}
          </option>
        ))}
      </Choice>
      <button
        type="button"
        role="switch"
        className="arguendo-Switch"
        aria-checked={filter.inFull}
        title={trans.__(
          'Rules, passages, critical questions and turns, and which authority prevails'
        )}
        onClick={() => onFilter({ ...filter, inFull: !filter.inFull })}
      >
        {trans.__('In full')}
      </button>
      {filter !== EVERYTHING && (
        <button
          type="button"
          className="arguendo-Link"
          onClick={() => onFilter(EVERYTHING)}
        >
          {trans.__('Show everything')}
        </button>
      )}
      {folded > 0 &&
        (onUnfold ? (
          <button type="button" className="arguendo-Link" onClick={onUnfold}>
            {trans._n('Unfold %1 node', 'Unfold %1 nodes', folded)}
          </button>
        ) : (
          <span>
            {trans.__(
              'Too large to be drawn at once: unfold one node, or show one theory.'
            )}
          </span>
        ))}
      <button
        type="button"
        role="switch"
        className="arguendo-Switch"
        aria-checked={isStruck}
        onClick={() => onCount(isStruck ? 'all' : 'verified_only')}
      >
        {trans.__('Strike everything unverified')}
      </button>
      <span role="status">
        {isStruck &&
          (fallen === 0
            ? trans.__('Everything that stands stands without it.')
            : trans._n('%1 node falls', '%1 nodes fall', fallen))}
      </span>
      <Pictures picture={picture} title={title} />
      <span className="arguendo-Map-zoom">
        <button
          type="button"
          aria-label={trans.__('Smaller')}
          disabled={!canShrink}
          onClick={() => onZoom(-1)}
        >
          −
        </button>
        <span aria-live="polite">{Math.round(zoom * 100)} %</span>
        <button
          type="button"
          aria-label={trans.__('Larger')}
          disabled={!canGrow}
          onClick={() => onZoom(1)}
        >
          +
        </button>
      </span>
    </div>
  );
}

function Choice({
  label,
  value,
  onChoose,
  children
}: {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  children: React.ReactNode;
}): React.JSX.Element {
  return (
    <label>
      {label}{' '}
      <HTMLSelect
        value={value}
        onChange={event => onChoose(event.target.value)}
      >
        {children}
      </HTMLSelect>
    </label>
  );
}

/** Copies what is drawn to the clipboard. */
function Pictures({
  picture,
  title
}: {
  picture: () => SVGSVGElement | null;
  title: string;
}): React.JSX.Element {
  const { trans } = useSurroundings();
  const [said, setSaid] = useState('');
  const copy = async (
    what: string,
    put: (drawn: SVGSVGElement) => Promise<void>
  ): Promise<void> => {
    const drawn = picture();
    if (drawn) {
      try {
        await put(drawn);
        setSaid(trans.__('%1 copied', what));
      } catch {
        // A page that was not opened over a safe connection has no clipboard.
        setSaid(trans.__('The browser refused; export the map instead.'));
      }
    }
  };
  return (
    <span className="arguendo-Map-pictures">
      <button
        type="button"
        className="arguendo-Link"
        onClick={() =>
          void copy('SVG', drawn =>
            navigator.clipboard.writeText(asSvg(drawn, title))
          )
        }
      >
        {trans.__('Copy SVG')}
      </button>
      <button
        type="button"
        className="arguendo-Link"
        onClick={() =>
          void copy('PNG', async drawn => {
            const png = await asPng(drawn, title);
            await navigator.clipboard.write([
              new ClipboardItem({ [png.type]: png })
            ]);
          })
        }
      >
        {trans.__('Copy PNG')}
      </button>
      <span role="status">{said}</span>
    </span>
  );
}
