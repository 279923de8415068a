/** What of a computed style a picture has to carry, since it leaves the theme behind. */
const CARRIED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-decoration-line',
  'white-space'
];

const SVG = 'http://www.w3.org/2000/svg';

/** Dots of a PNG for each unit of the drawing: enough for print at half size. */
const DENSITY = 2;

/** Browsers draw nothing on a canvas that is larger. */
const MOST_DOTS = 16_000;

/** Returns a drawing as a file of its own: the theme's colours in it, no class, no script. */
export function asSvg(drawn: SVGSVGElement, title: string): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const originals = drawn.querySelectorAll<SVGElement>('*');
  copy.querySelectorAll<SVGElement>('*').forEach((element, at) => {
    const computed = getComputedStyle(originals[at]);
    for (const property of CARRIED) {
      element.style.setProperty(property, computed.getPropertyValue(property));
    }
    for (const name of ['class', 'tabindex', 'role', 'aria-pressed']) {
      element.removeAttribute(name);
    }
  });
  const { width, height } = size(drawn);
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  for (const name of ['class', 'role', 'style']) {
    copy.removeAttribute(name);
  }
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', background(drawn));
  const heading = document.createElementNS(SVG, 'title');
  heading.textContent = title;
  copy.prepend(heading, ground);
  return new XMLSerializer().serializeToString(copy);
}

/** Returns a drawing as a PNG. */
export async function asPng(
  drawn: SVGSVGElement,
  title: string
): Promise<Blob> {
  const { width, height } = size(drawn);
  const density = Math.min(DENSITY, MOST_DOTS / Math.max(width, height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(asSvg(drawn, title))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * density);
  canvas.height = Math.ceil(height * density);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      blob => (blob ? resolve(blob) : reject(new Error('nothing was drawn'))),
      'image/png'
    );
  });
}

function size(drawn: SVGSVGElement): { width: number; height: number } {
  const { width, height } = drawn.viewBox.baseVal;
  return { width, height };
}

function background(drawn: SVGSVGElement): string {
  return getComputedStyle(drawn.parentElement ?? drawn).backgroundColor;
}
