import type Modeler from 'bpmn-js/lib/Modeler';

/** What of the drawing is seen, in its own units. */
interface Viewbox {
  inner: { x: number; y: number; width: number; height: number };
  outer: { width: number; height: number };
}
interface Canvas {
  viewbox(): Viewbox;
  viewbox(box: { x: number; y: number; width: number; height: number }): void;
}

/** Pixels that the palette takes on the left. */
const PALETTE = 84;
const MARGIN = 16;
/** Smaller nothing can be made out; what does not fit then is reached by moving the page. */
const LEAST = 0.35;

/** The drawing from its beginning, beside the palette: whole where that can be read, and never larger than it was drawn. */
export function fit(modeler: Modeler): void {
  const canvas = modeler.get<Canvas>('canvas');
  const { inner, outer } = canvas.viewbox();
  const room = { width: outer.width - PALETTE - MARGIN, height: outer.height - 2 * MARGIN };
  const scale = Math.max(LEAST, Math.min(1, room.width / inner.width, room.height / inner.height));
  canvas.viewbox({
    x: inner.x - PALETTE / scale,
    y: inner.y + inner.height / 2 - outer.height / scale / 2,
    width: outer.width / scale,
    height: outer.height / scale,
  });
}
