import {
  ILayoutRestorer,
  type JupyterFrontEnd,
  type JupyterFrontEndPlugin
} from '@jupyterlab/application';
import { WidgetTracker } from '@jupyterlab/apputils';
import { PathExt } from '@jupyterlab/coreutils';
import {
  ABCWidgetFactory,
  type DocumentRegistry,
  DocumentWidget
} from '@jupyterlab/docregistry';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { arguendoIcon } from '../icon';
import type { Panel } from '../panel';
import { IArguendo, MATTER_FILE_ENDINGS, PluginIDs } from '../tokens';
import { DOMAIN } from '../views/context';

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
    const factory = new MatterFactory(arguendo, {
      name: FACTORY,
      label: trans.__('Arguendo'),
      modelName: 'text',
      // Any text may hold a matter; those that say so by their name are opened here at once.
      fileTypes: [FILE_TYPE, 'toml', 'markdown'],
      defaultFor: [FILE_TYPE]
    });
    docRegistry.addWidgetFactory(factory);
    const tracker = new WidgetTracker<DocumentWidget<Panel>>({
      namespace: 'arguendo-matters'
    });
    factory.widgetCreated.connect((_, widget) => {
      widget.title.icon = arguendoIcon;
      widget.context.pathChanged.connect(() => void tracker.save(widget));
      void tracker.add(widget);
    });
    if (restorer) {
      void restorer.restore(tracker, {
        command: 'docmanager:open',
        name: ({ context }) => context.path,
        args: ({ context }) => ({ path: context.path, factory: FACTORY })
      });
    }
  }
};

/** Makes a panel for a file: what the file says is the matter, and is read again when it changes. */
class MatterFactory extends ABCWidgetFactory<DocumentWidget<Panel>> {
  constructor(
    private readonly arguendo: IArguendo,
    options: DocumentRegistry.IWidgetFactoryOptions<DocumentWidget<Panel>>
  ) {
    super(options);
  }

  protected createNewWidget(
    context: DocumentRegistry.Context
  ): DocumentWidget<Panel> {
    const content = this.arguendo.panel({ cwd: PathExt.dirname(context.path) });
    const read = (): void =>
      void content.model.propose(context.model.toString());
    void context.ready.then(() => {
      read();
      context.fileChanged.connect(read);
    });
    return new DocumentWidget({ content, context });
  }
}
