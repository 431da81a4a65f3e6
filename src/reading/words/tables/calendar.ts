/** The months in order, January first: the name, then its short forms. */
export const MONTHS: readonly (readonly string[])[] = [
  ['January', 'Jan'],
  ['February', 'Feb'],
  ['March', 'Mar'],
  ['April', 'Apr'],
  ['May'],
  ['June', 'Jun'],
  ['July', 'Jul'],
  ['August', 'Aug'],
  ['September', 'Sep', 'Sept'],
  ['October', 'Oct'],
  ['November', 'Nov'],
  ['December', 'Dec'],
];

/** The days of the week in order, Monday first: the name, then its short forms. */
export const WEEKDAYS: readonly (readonly string[])[] = [
  ['Monday', 'Mon'],
  ['Tuesday', 'Tue', 'Tues'],
  ['Wednesday', 'Wed'],
  ['Thursday', 'Thu', 'Thur', 'Thurs'],
  ['Friday', 'Fri'],
  ['Saturday', 'Sat'],
  ['Sunday', 'Sun'],
];

/** Full names, as they are written. */
export const MONTH_NAMES: readonly string[] = MONTHS.map(([name]) => name!);
export const WEEKDAY_NAMES: readonly string[] = WEEKDAYS.map(([name]) => name!);
