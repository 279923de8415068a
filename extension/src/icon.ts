import { LabIcon } from '@jupyterlab/ui-components';
import svgstr from '../style/icons/arguendo.svg';

/** The scales of argument, in JupyterLab's icon colours. */
export const arguendoIcon = new LabIcon({ name: 'arguendo:icon', svgstr });
