import {
  ILayoutRestorer,
  type JupyterFrontEnd,
  type JupyterFrontEndPlugin
} from '@jupyterlab/application';
import type { DocumentRegistry } from '@jupyterlab/docregistry';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { arguendoIcon } from '../icon';
import type { Panel } from '../panel';
import { IArguendo, MATTER_FILE_ENDINGS, PluginIDs } from '../tokens';
import { DOMAIN } from '../views/context';
import { PanelFactory, track } from './documents';

const FACTORY = 'Arguendo';
const FILE_TYPE = 'arguendo-matter';

/** Opens files that hold a matter in a panel of their own. */
export const mattersPlugin: JupyterFrontEndPlugin<void> = {
  id: PluginIDs.matters,
  description: 'Opens files of matters.',
  autoStart: true,
  requires: [IArguendo],
  optional: [ILayoutRestorer, ITranslator],
  activate: (
    { docRegistry }: JupyterFrontEnd,
    arguendo: IArguendo,
    restorer: ILayoutRestorer | null,
    translator: ITranslator | null
  ) => {
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    docRegistry.addFileType({
      name: FILE_TYPE,
      displayName: trans.__('Matter'),
      extensions: MATTER_FILE_ENDINGS,
      contentType: 'file',
      fileFormat: 'text',
      icon: arguendoIcon
    });
    const factory = new PanelFactory(arguendo, readMatter, {
      name: FACTORY,
      label: trans.__('Arguendo'),
      modelName: 'text',
      // Any text may hold a matter; those that say so by their name are opened here at once.
      fileTypes: [FILE_TYPE, 'toml', 'markdown'],
      defaultFor: [FILE_TYPE]
    });
    docRegistry.addWidgetFactory(factory);
    track(factory, 'arguendo-matters', restorer);
  }
};

/** What the file says is the matter. */
function readMatter(panel: Panel, { model }: DocumentRegistry.Context): void {
  void panel.model.draft.propose(model.toString());
}
