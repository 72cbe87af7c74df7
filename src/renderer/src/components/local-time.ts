const two = (value: number): string => String(value).padStart(2, '0');

/** Local date and time as a `datetime-local` field has it; empty for none. */
export const localOf = (instant: string | null): string => {
  if (instant === null) return '';
  const at = new Date(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
};
