/** Share of the upright picture cut away at each side, 0 to less than 1. */
export interface Crop {
  top: number;
  right: number;
  bottom: number;
  left: number;
}
export const UNCUT: Crop = { top: 0, right: 0, bottom: 0, left: 0 };

/** Quarter turns clockwise. */
export type Turns = 0 | 1 | 2 | 3;

export type Fault = 'DARK' | 'BLURRED' | 'SMALL' | 'CUT';

/** One picture, or one PDF of a scanner, as the officer arranges it. */
export interface CapturedPage {
  key: string;
  kind: 'PICTURE' | 'PDF';
  blob: Blob;
  /** Address of the blob while the dialog is open. */
  url: string;
  turns: Turns;
  crop: Crop;
  faults: readonly Fault[];
  /** As which page the server has it, with the turns and the crop it had then. */
  sent: { id: string; as: string } | undefined;
  byPhone: boolean;
}

export type NewPage = Pick<CapturedPage, 'key' | 'kind' | 'blob' | 'url' | 'faults' | 'byPhone'> & {
  /** Where the server has it already. */
  id?: string;
};

export type PageChange =
  | { do: 'ADD'; page: NewPage; inPlaceOf: string | undefined }
  | { do: 'MOVE'; key: string; to: number }
  | { do: 'TURN'; key: string }
  | { do: 'CROP'; key: string; crop: Crop }
  | { do: 'REMOVE'; key: string }
  | { do: 'SENT'; key: string; id: string; as: string };

/** What of a page has to be drawn anew when it changes. */
export const editOf = ({ turns, crop }: Pick<CapturedPage, 'turns' | 'crop'>): string =>
  JSON.stringify([turns, crop.top, crop.right, crop.bottom, crop.left]);

const UNTOUCHED = editOf({ turns: 0, crop: UNCUT });

/** Id under which the server has the page as it is now; undefined: it has to be sent. */
export const sentId = (page: CapturedPage): string | undefined =>
  page.sent?.as === editOf(page) ? page.sent.id : undefined;

export function changePages(pages: readonly CapturedPage[], change: PageChange): readonly CapturedPage[] {
  switch (change.do) {
    case 'ADD':
      return added(pages, asPage(change.page), change.inPlaceOf);
    case 'MOVE':
      return moved(pages, change.key, change.to);
    case 'REMOVE':
      return pages.filter(({ key }) => key !== change.key);
    case 'TURN':
      return changed(pages, change.key, ({ turns, crop }) => ({
        turns: ((turns + 1) % 4) as Turns,
        crop: turned(crop),
      }));
    case 'CROP':
      return changed(pages, change.key, () => ({ crop: withSomethingLeft(change.crop) }));
    case 'SENT':
      return changed(pages, change.key, () => ({ sent: { id: change.id, as: change.as } }));
  }
}

const asPage = ({ id, ...page }: NewPage): CapturedPage => ({
  ...page,
  turns: 0,
  crop: UNCUT,
  sent: id === undefined ? undefined : { id, as: UNTOUCHED },
});

/** A page taken anew stands where the one before it stood; a page known already is not added twice. */
function added(
  pages: readonly CapturedPage[],
  page: CapturedPage,
  inPlaceOf: string | undefined,
): readonly CapturedPage[] {
  if (pages.some(({ key }) => key === page.key)) return pages;
  return pages.some(({ key }) => key === inPlaceOf)
    ? pages.map((one) => (one.key === inPlaceOf ? page : one))
    : [...pages, page];
}

function moved(pages: readonly CapturedPage[], key: string, to: number): readonly CapturedPage[] {
  const page = pages.find((one) => one.key === key);
  if (page === undefined) return pages;
  const others = pages.filter((one) => one !== page);
  const at = Math.min(Math.max(to, 0), others.length);
  return [...others.slice(0, at), page, ...others.slice(at)];
}

const changed = (
  pages: readonly CapturedPage[],
  key: string,
  change: (page: CapturedPage) => Partial<CapturedPage>,
): readonly CapturedPage[] => pages.map((page) => (page.key === key ? { ...page, ...change(page) } : page));

/** What was cut away turns with the picture. */
const turned = ({ top, right, bottom, left }: Crop): Crop => ({
  top: left,
  right: top,
  bottom: right,
  left: bottom,
});

/** What stays of the picture, as CSS says it before the picture is turned. */
export function clipOf({ turns, crop }: Pick<CapturedPage, 'turns' | 'crop'>): string {
  let { top, right, bottom, left } = crop;
  for (let turn = turns; turn !== 0 && turn < 4; turn++)
    ({ top, right, bottom, left } = turned({ top, right, bottom, left }));
  return `inset(${[top, right, bottom, left].map((share) => `${Math.round(share * 1000) / 10}%`).join(' ')})`;
}

/** At least a tenth of each side stays. */
function withSomethingLeft({ top, right, bottom, left }: Crop): Crop {
  const fit = (near: number, far: number): number => Math.min(Math.max(near, 0), Math.max(0.9 - far, 0));
  return {
    top: fit(top, bottom),
    right: fit(right, left),
    bottom: fit(bottom, top),
    left: fit(left, right),
  };
}
