// JupyterLab's builder gives an imported SVG as its text.
declare module '*.svg' {
  const text: string;
  export default text;
}
