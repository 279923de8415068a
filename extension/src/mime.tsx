import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import {
  type TranslationBundle,
  nullTranslator
} from '@jupyterlab/translation';
import { ReactWidget } from '@jupyterlab/ui-components';
import { Widget, PanelLayout } from '@lumino/widgets';
import React from 'react';
import { keepKeys } from './keys';
import { fromMap } from './run';
import { MAP_FILE_ENDING, MAP_MIME_TYPE, PluginIDs } from './tokens';
import { Argued } from './views/argued';
import { DOMAIN } from './views/context';
import type { ArgumentMap, PassageInPlace } from './wire';

/** Draws an argument map in a notebook's output, or one opened from a file. */
class MapRenderer extends Widget implements IRenderMime.IRenderer {
  constructor(private readonly options: IRenderMime.IRendererOptions) {
    super();
    this.addClass('arguendo-Document');
    this.layout = new PanelLayout();
  }

  protected onAfterAttach(): void {
    keepKeys(this.node);
  }

  renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    const trans = (this.options.translator ?? nullTranslator).load(DOMAIN);
    const data = parsed(model.data[this.options.mimeType]);
    const drawn = isMap(data) ? (
      <Argued
        run={fromMap(data)}
        ours={data.matter.side}
        // A theory by itself is read; more of them are seen at a glance.
        first={data.theories.length === 1 ? 'theories' : 'map'}
        trans={trans}
        passage={passagesIn(data)}
      />
    ) : (
      <p role="alert">{refusal(data, trans)}</p>
    );
    const layout = this.layout as PanelLayout;
    layout.widgets.forEach(widget => widget.dispose());
    layout.addWidget(ReactWidget.create(drawn));
    return Promise.resolve();
  }
}

/** What a notebook holds is parsed already, what a file holds is text; undefined if it is cut. */
function parsed(data: unknown): unknown {
  if (typeof data !== 'string') {
    return data;
  }
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

/** A file may hold anything: only what names our form, in a version we know, is drawn. */
function isMap(data: unknown): data is ArgumentMap {
  return (
    typeof data === 'object' &&
    data !== null &&
    (data as Partial<ArgumentMap>).schema === 'arguendo/argmap/2'
  );
}

/** Why what a file holds is not drawn, and what to do. */
function refusal(data: unknown, trans: TranslationBundle): string {
  const schema = (data as { schema?: unknown } | null | undefined)?.schema;
  const version =
    typeof schema === 'string' && /^arguendo\/argmap\/(\d+)$/.exec(schema)?.[1];
  if (data === undefined) {
    return trans.__(
      'This file breaks off, or is no JSON. Take it from a copy, or make the map anew.'
    );
  }
  if (!version) {
    return trans.__(
      'This is not an argument map. One of another program is read by “Open With”, “Arguendo: Import Map”.'
    );
  }
  return Number(version) > 2
    ? trans.__(
        'A newer version of Arguendo wrote this map (form %1). Install that version, or make the map anew.',
        version
      )
    : trans.__(
        'An earlier version of Arguendo wrote this map (form %1). “Open With”, “Arguendo: Import Map” reads it.',
        version
      );
}

/** A map carries the passages it rests on, so a file can be read where no library is. */
function passagesIn(map: ArgumentMap): (id: string) => Promise<PassageInPlace> {
  const held = new Map<string, PassageInPlace>();
  for (const theory of map.theories) {
    for (const { authority, passages } of [
      ...theory.precedents,
      ...theory.adverse
    ]) {
      for (const passage of passages) {
        held.set(passage.id, { passage, authority, before: '', after: '' });
      }
    }
  }
  return id => {
    const found = held.get(id);
    return found
      ? Promise.resolve(found)
      : Promise.reject(new Error(`The file does not hold passage ${id}.`));
  };
}

const extension: IRenderMime.IExtension = {
  id: PluginIDs.map,
  description: 'Draws argument maps.',
  rendererFactory: {
    safe: true,
    mimeTypes: [MAP_MIME_TYPE],
    createRenderer: options => new MapRenderer(options)
  },
  rank: 0,
  // As text: JupyterLab would close a file that is no JSON, and say why in nobody's words.
  dataType: 'string',
  fileTypes: [
    {
      name: 'argmap',
      iconClass: 'jp-MaterialIcon arguendo-FileIcon',
      displayName: 'Argument map',
      fileFormat: 'text',
      mimeTypes: [MAP_MIME_TYPE],
      extensions: [MAP_FILE_ENDING]
    }
  ],
  documentWidgetFactoryOptions: {
    name: 'Argument map',
    primaryFileType: 'argmap',
    fileTypes: ['argmap', 'json'],
    defaultFor: ['argmap']
  }
};

export default extension;
