import type { TranslationBundle } from '@jupyterlab/translation';
import React, { useMemo } from 'react';
import type { PanelModel } from '../model/panel';
import { fromMap } from '../run';
import type { ArgumentMap } from '../wire';
import { Argued } from './argued';
import { Export } from './running';

/** A map that no run here has drawn: what was taken in of it, and what was left out. */
export function ImportedMap({
  model,
  map,
  onExport,
  trans
}: {
  model: PanelModel;
  map: ArgumentMap;
  onExport: (format: string) => Promise<void>;
  trans: TranslationBundle;
}): React.JSX.Element {
  const { hand, imported, comparing } = model;
  const run = useMemo(() => fromMap(map), [map]);
  const { matter, provenance, abstained } = map;
  return (
    <div className="arguendo-Running">
      <div className="arguendo-Running-head">
        <h2>{matter.title || matter.question}</h2>
        {matter.title && matter.title !== matter.question && (
          <p>{matter.question}</p>
        )}
      </div>
      <div className="arguendo-Running-bar">
        <p className="arguendo-Progress" role="status" data-outcome="imported">
          {provenance.imported
            ? trans.__(
                'From %1 (%2), its citations checked as of %3.',
                imported.name,
                provenance.imported,
                provenance.as_of
              )
            : trans.__(
                'From %1, as it was checked as of %2.',
                imported.name,
                provenance.as_of
              )}
        </p>
        <Export
          formats={hand.status?.formats ?? []}
          onExport={onExport}
          trans={trans}
        />
        <button
          type="button"
          className="jp-mod-styled"
          onClick={() => void model.leave()}
        >
          {trans.__('Another matter')}
        </button>
      </div>
      {provenance.imported && abstained.length > 0 && (
        <details className="arguendo-LeftOut">
          <summary>
            {trans._n(
              '%1 thing was left out',
              '%1 things were left out',
              abstained.length
            )}
          </summary>
          <ul>
            {abstained.map((one, at) => (
              <li key={at}>{one}</li>
            ))}
          </ul>
        </details>
      )}
      <Argued
        run={run}
        ours={matter.side}
        first="map"
        trans={trans}
        passage={hand.passage}
        compared={comparing.chosen}
        onCompare={comparing.choose}
        questions={hand.status?.questions}
      />
    </div>
  );
}
