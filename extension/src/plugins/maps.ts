import {
  ILayoutRestorer,
  type JupyterFrontEnd,
  type JupyterFrontEndPlugin
} from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { PathExt } from '@jupyterlab/coreutils';
import type { DocumentRegistry } from '@jupyterlab/docregistry';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { arguendoIcon } from '../icon';
import type { Panel } from '../panel';
import { CommandIDs, IArguendo, MAP_ENDINGS, PluginIDs } from '../tokens';
import { DOMAIN } from '../views/context';
import { PanelFactory, track } from './documents';

const FACTORY = 'Arguendo import';

/** Opens maps of other programs, from the user's disk and from the files of the server. */
export const mapsPlugin: JupyterFrontEndPlugin<void> = {
  id: PluginIDs.maps,
  description: 'Opens argument maps of other programs.',
  autoStart: true,
  requires: [IArguendo],
  optional: [ICommandPalette, ILayoutRestorer, ITranslator],
  activate: (
    { commands, docRegistry }: JupyterFrontEnd,
    arguendo: IArguendo,
    palette: ICommandPalette | null,
    restorer: ILayoutRestorer | null,
    translator: ITranslator | null
  ) => {
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    docRegistry.addFileType({
      name: 'argdown',
      displayName: trans.__('Argdown'),
      extensions: ['.argdown', '.ad'],
      contentType: 'file',
      fileFormat: 'text'
    });
    docRegistry.addFileType({
      name: 'aif',
      displayName: trans.__('Argument Interchange Format'),
      extensions: ['.aif.json'],
      contentType: 'file',
      fileFormat: 'text'
    });
    const factory = new PanelFactory(arguendo, readMap, {
      name: FACTORY,
      label: trans.__('Arguendo: Import Map'),
      modelName: 'text',
      // Never the usual way: a person who writes Argdown wants an editor.
      fileTypes: ['argdown', 'aif', 'argmap', 'json', 'text', 'markdown'],
      readOnly: true
    });
    docRegistry.addWidgetFactory(factory);
    track(factory, 'arguendo-maps', restorer);

    commands.addCommand(CommandIDs.importMap, {
      label: args =>
        args.isPalette
          ? trans.__('Import Map…')
          : trans.__('Arguendo: Import Map…'),
      caption: trans.__(
        'Open an argument map of another program; every citation in it is checked'
      ),
      icon: args => (args.isPalette ? undefined : arguendoIcon),
      describedBy: {
        args: {
          type: 'object',
          properties: {
            isPalette: {
              type: 'boolean',
              description: trans.__('Whether the palette asks')
            }
          }
        }
      },
      execute: async () => {
        const file = await chosenFile();
        if (file) {
          const { content } = await arguendo.open();
          await content.model.importFile(file);
        }
      }
    });
    palette?.addItem({
      command: CommandIDs.importMap,
      category: trans.__('Arguendo'),
      args: { isPalette: true }
    });
  }
};

/** What the file holds is a map of some program. */
function readMap(
  panel: Panel,
  { path, model }: DocumentRegistry.Context
): void {
  const name = PathExt.basename(path);
  void panel.model.importMap({ name, content: model.toString() });
}

/** Asks for a file of the user's own disk; null where none was chosen. */
function chosenFile(): Promise<File | null> {
  return new Promise(resolve => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = MAP_ENDINGS;
    input.onchange = () => resolve(input.files?.[0] ?? null);
    input.oncancel = () => resolve(null);
    input.click();
  });
}
