import { anyOf, has, type Clause } from './words.ts';

/** What a mention in free text asks for: a copy, a certification, somebody's confirmation, or a paper by its name. */
export type MentionKind = 'COPY' | 'CERTIFIED' | 'CONFIRMED' | 'PAPER';

/**
 * Each pattern is looked for in the text without accents, so that leaving them out hides nothing. Words that fold alike
 * (ảnh and anh, đơn and đón) are looked for as written; `bare` is their pattern for a text typed without accents.
 */
interface PaperPattern {
  kind: MentionKind;
  folded?: RegExp;
  accented?: RegExp;
  bare?: RegExp;
}

const PAPER_PATTERNS: readonly PaperPattern[] = [
  { kind: 'COPY', folded: anyOf('photo ?cop+[yi]?', 'photo', 'pho ?to( ?cop[iy])?', 'ban (sao|chup|photo)') },
  { kind: 'CERTIFIED', folded: anyOf('cong chung', 'chung thuc', 'sao y') },
  {
    kind: 'CONFIRMED',
    folded: anyOf(
      'giay xac nhan',
      'xin xac nhan',
      'co xac nhan',
      'xac nhan (cua|tai|boi)',
      'dong dau (cua|tai)',
    ),
  },
  { kind: 'PAPER', accented: anyOf('giấy'), bare: anyOf('giay') },
  {
    kind: 'PAPER',
    accented: anyOf('đơn(?! (vị|giá|giản|thuần|phương|tuyến))'),
    bare: anyOf('don (xin|de nghi|trinh bao|yeu cau|tu)', '(viet|lam|nop)( them)? don'),
  },
  {
    kind: 'PAPER',
    folded: anyOf(
      'ho khau',
      'so tam tru',
      'cmnd',
      'cccd',
      'chung minh (nhan dan|thu)',
      'ho chieu',
      'ly lich',
    ),
  },
  {
    kind: 'PAPER',
    accented: anyOf('căn cước', 'thẻ (bảo hiểm|đảng|sinh viên|học sinh|tạm trú|thường trú)'),
    bare: anyOf('can cuoc', 'the (bao hiem|sinh vien|hoc sinh|tam tru)'),
  },
  {
    kind: 'PAPER',
    folded: anyOf(
      'van ban',
      'cong van',
      'to trinh',
      'cam (ket|doan)',
      'bien ban',
      'trich luc',
      'sao ke',
      'uy quyen',
    ),
  },
  {
    kind: 'PAPER',
    accented: anyOf(
      'hợp đồng',
      'h(óa|oá) đơn',
      'biên lai',
      'chứng từ',
      'báo cáo',
      'quyết định',
      'phiếu',
      'di chúc',
    ),
    bare: anyOf('hop dong', 'hoa don', 'bien lai', 'chung tu', 'bao cao', 'quyet dinh', 'phieu', 'di chuc'),
  },
  {
    kind: 'PAPER',
    accented: anyOf(
      'sơ đồ',
      'bản vẽ',
      'sổ (đỏ|hồng|bảo hiểm|tiết kiệm)',
      'hồ sơ (thiết kế|năng lực|tài chính)',
    ),
    bare: anyOf('ban ve', 'so (do|hong|bao hiem|tiet kiem)', 'ho so (thiet ke|nang luc|tai chinh)'),
  },
  {
    kind: 'PAPER',
    accented: anyOf(String.raw`ảnh (thẻ|chân dung|\d.*)`, String.raw`\d+ (tấm |cái )?ảnh`, 'tấm ảnh'),
    bare: anyOf(String.raw`anh (the|chan dung|\d.*)`, 'tam anh'),
  },
  {
    kind: 'PAPER',
    accented: anyOf('bằng (tốt nghiệp|cấp|đại học|lái xe)', 'chứng chỉ', 'bảng điểm', 'học bạ'),
    bare: anyOf('bang (tot nghiep|cap|dai hoc|lai xe)', 'chung chi', 'bang diem', 'hoc ba'),
  },
];

export interface Mention {
  kind: MentionKind;
  /** Where it stands in the clause: letters from its beginning. */
  at: number;
  words: string;
}

/** Every paper a clause speaks of, in its order. */
export function mentionsIn(clause: Clause): Mention[] {
  return PAPER_PATTERNS.flatMap(({ kind, folded, accented, bare }) => [
    ...found(kind, clause, clause.folded, folded),
    ...found(kind, clause, clause.accented, accented),
    ...(clause.bare ? found(kind, clause, clause.folded, bare) : []),
  ]).toSorted((a, b) => a.at - b.at);
}

const found = (
  kind: MentionKind,
  { accented }: Clause,
  text: string,
  pattern: RegExp | undefined,
): Mention[] =>
  pattern === undefined
    ? []
    : [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
        kind,
        at: index,
        words: accented.slice(index, index + words.length),
      }));

/** Asks for something to be brought. */
const DEMAND = anyOf(
  ...['nop', 'cung cap', 'xuat trinh', 'mang', 'dem', 'gui', 'them', 'xin', 'photo', 'sao chup', 'bo sung'],
  ...['phai co', 'can co', 'yeu cau co', 'chuan bi', 'lam', 'viet'],
);

/** Asks for what is there to be put right. */
const CORRECTION = anyOf(
  'sua( lai)?',
  'chinh (sua|ly|lai)',
  'dinh chinh',
  '(ghi|khai|viet|dien) (lai|ro|dung|day du|them|bo sung)',
  'dien',
  '(?<!dang )ky( (ten|lai|vao|tay))?',
  'danh dau',
  '(chup|quet|scan|tai) lai',
  'lam ro',
  'thong nhat',
  'khop',
  'bo sung (chu ky|ngay|so|thong tin|ho ten|ten|noi dung|muc|dia chi|phan)',
  '(sai|nham)',
  'thieu (chu ky|thong tin|ngay|muc|noi dung|so)',
  'chua (ky|ghi|khai|dien)',
);

/** Says what is wrong with a paper that is there, so that it may be asked for again. */
const FAULT = anyOf(
  ...['bi mo', 'qua mo', 'mo', 'nhoe', 'lem', 'rach', 'tay xoa', 'mat goc', 'mau cu', 'sai', 'nham'],
  ...['(het|qua) han', 'het hieu luc', 'khong doc duoc', '(khong|chua) (ro|khop|dung|hop le|day du)'],
  ...[
    'khong (co|con) (chu ky|dau|hieu luc)',
    'chua (ky|dong dau)',
    'thieu (chu ky|trang|dau|to|mat|phan|ngay)',
  ],
);

/** What follows is the place of a correction, or what it has to agree with. */
const PLACE = /(?:^| )(?:tren|trong|o|tai|vao|cua|theo|so voi|voi|tu|cho)(?: (?:to|ban|cac))? ?$/;

/** A paper that is named as the place of a correction, or as faulty, is not asked for. */
export function onlyPutsRight({ folded }: Clause, mention: Mention): boolean {
  if (!has(folded, CORRECTION) && !has(folded, FAULT)) return false;
  const before = folded.slice(0, mention.at);
  if (before.replaceAll(CORRECTION, ' ').search(DEMAND) >= 0) return false;
  return before.trim() === '' || PLACE.test(before) || has(before, CORRECTION);
}

/** The words say what is wrong with the paper, or what in it has to be put right. */
export const namesFault = (text: string): boolean => has(text, FAULT) || has(text, CORRECTION);

/** A basis names a document by kind or number: "60/2014/QH13", "Luật Hộ tịch Điều 20"; "theo quy định" names none. */
const KINDS = anyOf(
  ...['hien phap', 'bo luat', 'luat', 'phap lenh', 'nghi dinh', 'nghi quyet', 'thong tu', 'quyet dinh'],
  ...['nd', 'nq', 'tt', 'ttlt', 'qd', 'blds', 'bltths'],
);
export const namesDocument = (folded: string): boolean =>
  has(folded, KINDS) || /\d+ (?:19|20)\d\d/.test(folded) || /\d+ [a-z]{2,} [a-z]{2,}/.test(folded);
