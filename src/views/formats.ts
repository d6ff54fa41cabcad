const LOCALE = 'en-US';

/** Writes numbers. It is made when it is first used, as the first of all takes tens of milliseconds. */
export function numberFormat(options: Intl.NumberFormatOptions): (x: number) => string {
  let made: Intl.NumberFormat | undefined;
  return (x) => (made ??= new Intl.NumberFormat(LOCALE, options)).format(x);
}

/** Writes dates, and is made likewise. */
export function dateFormat(options: Intl.DateTimeFormatOptions): (date: Date | number) => string {
  let made: Intl.DateTimeFormat | undefined;
  return (date) => (made ??= new Intl.DateTimeFormat(LOCALE, options)).format(date);
}
