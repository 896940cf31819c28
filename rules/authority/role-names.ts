import type { Lang } from '../text/index.ts';
import type { OfficerRole } from './index.ts';

/** What roles are called, on screens, in maps and in spreadsheets; no name holds a comma, which parts names in a cell. */
export const ROLE_NAMES = {
  COUNTER_OFFICER: { vi: 'Cán bộ một cửa', en: 'One-stop officer' },
  SPECIALIST: { vi: 'Chuyên viên', en: 'Specialist' },
  DIVISION_HEAD: { vi: 'Trưởng phòng', en: 'Head of division' },
  LEADER: { vi: 'Lãnh đạo', en: 'Leader' },
  RECORDS_OFFICER: { vi: 'Văn thư', en: 'Records officer' },
  CENTRE_DIRECTOR: { vi: 'Giám đốc Trung tâm', en: 'Director of the centre' },
  CONTROL_OFFICER: { vi: 'Kiểm soát thủ tục', en: 'Procedure control' },
  ADMINISTRATOR: { vi: 'Quản trị', en: 'Administrator' },
  INSPECTOR: { vi: 'Thanh tra', en: 'Inspector' },
  POST_CLERK: { vi: 'Nhân viên bưu chính', en: 'Post clerk' },
} as const satisfies Record<OfficerRole, Record<Lang, string>>;

/** The same in one language. */
export const roleNamesIn = (lang: Lang): Record<OfficerRole, string> =>
  Object.fromEntries(Object.entries(ROLE_NAMES).map(([role, name]) => [role, name[lang]])) as Record<
    OfficerRole,
    string
  >;
