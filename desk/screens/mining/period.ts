import { monthBefore, type Period } from '../../period.ts';

/** The two months before and this one until today: enough dossiers to tell what is usual. */
export const recentMonths = (today: string): Period => ({
  from: monthBefore(monthBefore(today).from).from,
  to: today,
});
