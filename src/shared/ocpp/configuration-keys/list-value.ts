/** The values of a list; blanks and quotes around them are taken leniently (C49). */
export const membersOf = (text: string): string[] =>
  text
    .split(',')
    .map((member) => member.replace(/^[\s"']+|[\s"']+$/g, ''))
    .filter((member) => member !== '');

/** A list as the text writes it: commas, and nothing else between the values. */
export const listOf = (members: readonly string[]): string => members.join(',');
