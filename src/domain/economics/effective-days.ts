/** When a retrained model serves, in days from the decision. */
export interface Service {
  /** Until the next retrain that would happen anyway. */
  readonly horizonDays: number;
  /** From the decision to going live. */
  readonly leadDays: number;
  /** Days in which the gain halves after going live; null where it lasts. */
  readonly gainHalfLifeDays: number | null;
}

/**
 * Days of full gain that a retrain brings: H − lead, or (h/ln 2)(1 − 2^(−(H − lead)/h)) where the gain fades.
 * 0 when it would go live at the end of the horizon or later: it cannot pay back then.
 */
export function effectiveDays({ horizonDays, leadDays, gainHalfLifeDays }: Service): number {
  const days = Math.max(0, horizonDays - leadDays);
  if (gainHalfLifeDays === null) return days;
  if (!(gainHalfLifeDays > 0)) return 0;
  // expm1 keeps its digits where the half-life is far longer than the service.
  return (-gainHalfLifeDays / Math.LN2) * Math.expm1((-days * Math.LN2) / gainHalfLifeDays);
}
