import { words } from '@motcua/ui/words';

/** What a drawn map says beside the names of its steps. */
export const mapWords = words({
  title: { vi: (name: string) => `Sơ đồ quy trình: ${name}`, en: (name: string) => `Process map: ${name}` },
  start: { vi: 'Bắt đầu', en: 'Start' },
  end: { vi: 'Kết thúc', en: 'End' },
  now: { vi: 'Hồ sơ đang ở đây', en: 'The dossier is here' },
  done: { vi: 'Đã xong', en: 'Done' },
  waiting: { vi: 'Đang chờ nơi khác', en: 'Waiting for others' },
  heat0: { vi: 'Thông suốt', en: 'Flows' },
  heat1: { vi: 'Hơi chậm', en: 'Slightly slow' },
  heat2: { vi: 'Chậm', en: 'Slow' },
  heat3: { vi: 'Rất chậm', en: 'Very slow' },
  heat4: { vi: 'Tắc', en: 'Blocked' },
});
