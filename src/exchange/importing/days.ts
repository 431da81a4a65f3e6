const MONTHS = 'jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec'.split(',');
const MAIL = /\b(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})\b/i;
const SCRIPT = /\b([a-z]{3})[a-z]* (\d{1,2}),? (\d{4})\b/i;
const ISO = /\b(\d{4})-(\d{2})-(\d{2})/;

/**
 * The day that a date names as it is written, in its own zone: `YYYY-MM-DD`; null for any other text.
 * @param text as mail has it ("Tue, 3 Mar 2020 10:11:12 -0000"), a script ("Tue Mar 03 2020 …"), or ISO 8601
 */
export function plainDay(text: string): string | null {
  const iso = ISO.exec(text);
  if (iso) return iso[0];
  const mail = MAIL.exec(text);
  const [day, month, year] = mail ? mail.slice(1) : inOrder(SCRIPT.exec(text));
  const number = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1;
  return number > 0 ? `${year}-${String(number).padStart(2, '0')}-${day!.padStart(2, '0')}` : null;
}

/** The day of a moment, in the zone of whoever asks: `YYYY-MM-DD`. */
export function localDay(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

function inOrder(script: RegExpExecArray | null): readonly (string | undefined)[] {
  return script ? [script[2], script[1], script[3]] : [];
}
