/** A readout of our own, for tests that make their files themselves. */
export const CALL = `Home > Diplomatic News
Lin Haoran Speaks with Norwegian Foreign Minister Astrid Solberg on the Phone

On March 4, 2021, State Councilor and Foreign Minister Lin Haoran had a phone conversation with Norwegian Foreign Minister Astrid Solberg.

Lin Haoran said that fisheries should not become a matter of politics. China supports free navigation in northern waters.

Solberg stressed that the quota talks must go on. Norway is ready to host the next round in Tromsø.

The two sides also exchanged views on the situation in the Arctic.
`;
