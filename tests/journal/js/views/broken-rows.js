// Rows as a bad import leaves them: cells missing or joined, codes that nobody knows, days that never were, a row
// that is not closed.
export const brokenRows = `
  <tr><td>31.02.2024<td>D11<td>C – Klinisk beslutning
    <td>P – Behov for behandling innen psykisk helsevern<td>Fjordby DPS<td>
  <tr><td class="dato">14.01.2025</td><td>D77</td><td>Q – Overført kode</td><td></td>
    <td>Ukjent enhet</td><td></td></tr>
  <tr><td colspan="4">Overført fra gammelt system, ikke kodet</td><td>Fjordby DPS</td><td></td></tr>
  <tr><td>00.00.0000</td><td></td><td>M – Første fremmøte i nasjonalt pasientforløp</td></tr>
  <tr><td>2025</td><td colspan="2">D11 ?</td><td>Z</td><td></td><td></td></tr>
  <tr></tr>
  <tr><td>03.03.2025<td>D11<td>E – Evalueringspunkt
`;
