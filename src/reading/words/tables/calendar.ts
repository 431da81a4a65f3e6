/** The months in order, January first: the name, then its short forms, and what pages written in haste make of it. */
export const MONTHS: readonly (readonly string[])[] = [
  ['January', 'Jan', 'Janurary', 'Januray'],
  ['February', 'Feb', 'Febuary', 'Feburary'],
  ['March', 'Mar'],
  ['April', 'Apr'],
  ['May'],
  ['June', 'Jun'],
  ['July', 'Jul'],
  ['August', 'Aug', 'Agust'],
  ['September', 'Sep', 'Sept', 'Septermber', 'Setpember', 'Septemeber'],
  ['October', 'Oct', 'Ocotber'],
  ['November', 'Nov', 'Novemeber'],
  ['December', 'Dec', 'Decemeber', 'Decmber'],
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
