import {
  ILabShell,
  ILayoutRestorer,
  type JupyterFrontEnd,
  type JupyterFrontEndPlugin
} from '@jupyterlab/application';
import {
  ICommandPalette,
  MainAreaWidget,
  Notification,
  WidgetTracker
} from '@jupyterlab/apputils';
import { PathExt } from '@jupyterlab/coreutils';
import { ILauncher } from '@jupyterlab/launcher';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import type { Contents } from '@jupyterlab/services';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { UUID } from '@lumino/coreutils';
import { arguendoIcon } from '../icon';
import { compareAt } from '../keys';
import { PanelModel, type Preferred } from '../model/panel';
import { Panel } from '../panel';
import { Api } from '../request';
import { CommandIDs, IArguendo, type OpenOptions, PluginIDs } from '../tokens';
import { DOMAIN } from '../views/context';
import type { Exported } from '../wire';

/** What the command that opens a panel may be told. */
interface OpenArgs extends OpenOptions {
  /** The panel to bring back; a new one where none is named. */
  panel?: string;
}

/** Opens the Arguendo panel from the launcher and the command palette. */
export const panelPlugin: JupyterFrontEndPlugin<IArguendo> = {
  id: PluginIDs.panel,
  description: 'Theories of a case with checked citations.',
  autoStart: true,
  provides: IArguendo,
  optional: [
    ICommandPalette,
    ILabShell,
    ILauncher,
    ILayoutRestorer,
    ISettingRegistry,
    ITranslator
  ],
  activate: (
    app: JupyterFrontEnd,
    palette: ICommandPalette | null,
    labShell: ILabShell | null,
    launcher: ILauncher | null,
    restorer: ILayoutRestorer | null,
    registry: ISettingRegistry | null,
    translator: ITranslator | null
  ) => {
    const { commands, shell, serviceManager } = app;
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    const api = new Api(serviceManager.serverSettings);
    const tracker = new WidgetTracker<MainAreaWidget<Panel>>({
      namespace: 'arguendo'
    });

    const settings = registry?.load(PluginIDs.panel);

    /** Makes a panel, which is there at once and fills as the server answers. */
    const panel = ({
      run,
      matter,
      map,
      cwd: folder = ''
    }: OpenOptions = {}): Panel => {
      const model = new PanelModel(api, trans);
      const content = new Panel(model, { folder, save, translator });
      content.disposed.connect(() => model.dispose());
      settings?.then(
        ({ composite, changed }) => {
          const prefer = (given: unknown): void =>
            model.hand.prefer(given as Preferred);
          prefer(composite);
          const again = (one: ISettingRegistry.ISettings): void =>
            prefer(one.composite);
          changed.connect(again);
          content.disposed.connect(() => changed.disconnect(again));
        },
        // Without settings the server's usual ways are kept.
        (error: unknown) => console.warn('Arguendo has no settings', error)
      );
      void model.hand.load();
      if (run) {
        void model.following.resume(run);
      } else if (matter) {
        void model.draft.propose(matter);
      } else if (map) {
        void model.importMap(map);
      }
      return content;
    };

    const open = async ({ panel: known, ...options }: OpenArgs = {}): Promise<
      MainAreaWidget<Panel>
    > => {
      const content = panel(options);
      const { model } = content;
      const widget = new MainAreaWidget({ content });
      widget.id = known ?? `arguendo-${UUID.uuid4()}`;
      widget.toolbar.hide();
      widget.title.label = trans.__('Arguendo');
      widget.title.caption = trans.__('Arguendo');
      widget.title.icon = arguendoIcon;
      widget.title.closable = true;
      model.draft.remember(window.sessionStorage, widget.id);
      content.disposed.connect(() => model.draft.forget());
      let shown: unknown;
      model.stateChanged.connect(() => {
        const { following, imported } = model;
        const title = following.view?.title ?? imported.name;
        widget.title.label = title || trans.__('Arguendo');
        const next = following.view?.id ?? imported.file;
        if (next !== shown) {
          shown = next;
          void tracker.save(widget);
        }
      });
      // What is brought back takes its old place and does not push itself forward. Elsewhere than
      // in JupyterLab the main area has room for one widget, and drops a second: Notebook 7.
      const activate = known === undefined;
      shell.add(widget, labShell ? 'main' : 'right', { activate });
      if (!labShell && activate) {
        shell.activateById(widget.id);
      }
      await tracker.add(widget);
      return widget;
    };

    commands.addCommand(CommandIDs.open, {
      label: args =>
        args.isPalette ? trans.__('New Matter') : trans.__('Arguendo'),
      caption: trans.__('Argue a matter, with every citation checked'),
      icon: args => (args.isPalette ? undefined : arguendoIcon),
      describedBy: {
        args: {
          type: 'object',
          properties: {
            panel: {
              type: 'string',
              description: trans.__('The panel to bring back')
            },
            run: {
              type: 'string',
              description: trans.__('The run to take up')
            },
            matter: {
              type: 'string',
              description: trans.__('A matter as its file holds it')
            },
            map: {
              type: 'object',
              description: trans.__('A map’s file, by its name and content'),
              properties: {
                name: { type: 'string' },
                content: { type: 'string' }
              }
            },
            cwd: {
              type: 'string',
              description: trans.__('The folder exports are written to')
            },
            isPalette: {
              type: 'boolean',
              description: trans.__('Whether the palette asks')
            }
          }
        }
      },
      execute: args => open(args)
    });

    commands.addCommand(CommandIDs.compare, {
      label: args =>
        args.isPalette
          ? trans.__('Compare Theory')
          : trans.__('Arguendo: Compare Theory'),
      caption: trans.__(
        'Choose the theory at the cursor for comparison; the second one chosen is set beside it'
      ),
      describedBy: {
        args: {
          type: 'object',
          properties: {
            theory: {
              type: 'string',
              description: trans.__('The theory’s id; else the one in focus')
            }
          }
        }
      },
      execute: ({ theory }) => {
        if (typeof theory === 'string') {
          tracker.currentWidget?.content.model.comparing.choose(theory);
          return;
        }
        // A card may stand in a panel or in a file: its button knows which.
        compareAt(document.activeElement);
      }
    });

    if (restorer) {
      void restorer.restore(tracker, {
        command: CommandIDs.open,
        name: ({ id }) => id,
        args: ({ id, content: { folder, model } }) => ({
          panel: id,
          cwd: folder,
          ...(model.following.view
            ? { run: model.following.view.id }
            : model.imported.file && { map: { ...model.imported.file } })
        })
      });
    }
    palette?.addItem({
      command: CommandIDs.open,
      category: trans.__('Arguendo'),
      args: { isPalette: true }
    });
    launcher?.add({
      command: CommandIDs.open,
      category: trans.__('Other'),
      rank: 0
    });

    return { open, panel, verify: request => api.verify(request) };

    /** Writes an exported file beside the user's other files and offers to open it. */
    async function save(exported: Exported, folder: string): Promise<void> {
      const { contents } = serviceManager;
      try {
        const path = await freePath(contents, folder, exported.name);
        await contents.save(path, {
          type: 'file',
          format: exported.encoding,
          content: exported.content
        });
        Notification.success(trans.__('Exported to %1', path), {
          actions: [
            {
              label: trans.__('Open'),
              callback: () => void commands.execute('docmanager:open', { path })
            }
          ],
          autoClose: 8000
        });
      } catch (error) {
        Notification.error(
          trans.__('The export could not be written: %1', String(error))
        );
      }
    }
  }
};

/** Returns a path in the folder at which there is nothing yet. */
async function freePath(
  contents: Contents.IManager,
  folder: string,
  name: string
): Promise<string> {
  const listing = await contents.get(folder, { content: true });
  const files = listing.content as Contents.IModel[];
  const taken = new Set(files.map(file => file.name));
  // `.argmap.json` is one ending: numbers go before its first dot.
  const dot = name.indexOf('.');
  const [stem, ending] = [name.slice(0, dot), name.slice(dot)];
  let free = name;
  for (let number = 1; taken.has(free); number++) {
    free = `${stem}-${number}${ending}`;
  }
  return PathExt.join(folder, free);
}
