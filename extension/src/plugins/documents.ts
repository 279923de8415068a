import type { ILayoutRestorer } from '@jupyterlab/application';
import { WidgetTracker } from '@jupyterlab/apputils';
import { PathExt } from '@jupyterlab/coreutils';
import {
  ABCWidgetFactory,
  type DocumentRegistry,
  DocumentWidget
} from '@jupyterlab/docregistry';
import { arguendoIcon } from '../icon';
import type { Panel } from '../panel';
import type { IArguendo } from '../tokens';

/** Makes a panel for a file, which is read again when it changes on the disk. */
export class PanelFactory extends ABCWidgetFactory<DocumentWidget<Panel>> {
  constructor(
    private readonly arguendo: IArguendo,
    private readonly read: (
      panel: Panel,
      context: DocumentRegistry.Context
    ) => void,
    options: DocumentRegistry.IWidgetFactoryOptions<DocumentWidget<Panel>>
  ) {
    super(options);
  }

  protected createNewWidget(
    context: DocumentRegistry.Context
  ): DocumentWidget<Panel> {
    const content = this.arguendo.panel({ cwd: PathExt.dirname(context.path) });
    const read = (): void => this.read(content, context);
    void context.ready.then(() => {
      read();
      context.fileChanged.connect(read);
    });
    return new DocumentWidget({ content, context });
  }
}

/** Keeps the panels a factory makes, so that a layout can be restored. */
export function track(
  factory: PanelFactory,
  namespace: string,
  restorer: ILayoutRestorer | null
): void {
  const tracker = new WidgetTracker<DocumentWidget<Panel>>({ namespace });
  factory.widgetCreated.connect((_, widget) => {
    widget.title.icon = arguendoIcon;
    widget.context.pathChanged.connect(() => void tracker.save(widget));
    void tracker.add(widget);
  });
  if (restorer) {
    void restorer.restore(tracker, {
      command: 'docmanager:open',
      name: ({ context }) => context.path,
      args: ({ context }) => ({ path: context.path, factory: factory.name })
    });
  }
}
