import { words } from '../words.ts';

/** A paper the offices hold already, offered while filing. */
export const heldWords = words({
  have: { vi: 'Bạn đã có trong kho:', en: 'You already have:' },
  from: { vi: 'hồ sơ', en: 'dossier' },
  until: {
    vi: (day: string) => `Dùng được đến ${day}.`,
    en: (day: string) => `It may be used until ${day}.`,
  },
  consent: {
    vi: 'Bấm dùng lại là bạn đồng ý để cơ quan giải quyết hồ sơ này đọc giấy tờ ấy. Lần dùng này ghi vào “Giấy tờ của tôi”; trước khi nộp bạn bỏ ra được.',
    en: 'By using it you agree that the authority deciding this dossier reads it. The use is written under “My papers”; until you submit you can take it out.',
  },
  lacking: { vi: 'Bạn đã có trong kho, dùng lại được:', en: 'You already have it, use it again:' },
  use: { vi: 'Đồng ý, dùng lại giấy này', en: 'I agree, use it again' },
});
