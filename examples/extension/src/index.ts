import { IArguendo } from '@arguendo/labextension';
import type {
  JupyterFrontEnd,
  JupyterFrontEndPlugin
} from '@jupyterlab/application';
import { Notification } from '@jupyterlab/apputils';
import type { DocumentRegistry } from '@jupyterlab/docregistry';
import { DisposableDelegate } from '@lumino/disposable';

/** Whenever a text is saved in an editor, says what the record has against its citations. */
const plugin: JupyterFrontEndPlugin<void> = {
  id: 'citecheck-on-save:plugin',
  description: 'Verifies the citations of a text when it is saved.',
  autoStart: true,
  requires: [IArguendo],
  activate: ({ docRegistry }: JupyterFrontEnd, arguendo: IArguendo) => {
    docRegistry.addWidgetExtension('Editor', {
      createNew: (_, { model, saveState }) => {
        const check = (_: unknown, state: DocumentRegistry.SaveState): void => {
          if (state === 'completed') {
            void verified(arguendo, model.toString());
          }
        };
        saveState.connect(check);
        return new DisposableDelegate(() => void saveState.disconnect(check));
      }
    });
  }
};

async function verified(arguendo: IArguendo, text: string): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const { words, notes } = await arguendo.verify({
    text,
    as_of: today,
    forum: ''
  });
  const isBad = notes.some(({ mark }) => mark === 'rejected');
  Notification[isBad ? 'warning' : 'info'](`As of ${today}: ${words}`);
}

export default plugin;
