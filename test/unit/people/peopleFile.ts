/** A people file of invented persons, with all that the format has. */
export const PEOPLE = `version: 1
people:
  - name: Sergey Dvorkin
    aliases: [Sergei Dvorkin, Dvorkin S. V.]
    country: RU
    offices:
      - {title: Permanent Representative, from: 1994, to: 2004-07}
      - {title: Foreign Minister, from: 2004-03-09}
  - name: Astrid Solberg # Minister since the spring
    country: "NO"
  - name: Abu Karim
    aliases: [Mahmoud Sabri]
`;
