import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '../../made/look.css';
import {
  Badge,
  Button,
  Card,
  Chip,
  Group,
  MantineProvider,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Timeline,
} from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import 'dayjs/locale/nb';
import { createRoot } from 'react-dom/client';
import { norwegian } from '../../made/days.js';
import { HENDELSER, hendelseText, outcomesOf, TYPES, utfallText } from '../../made/kodeverk.js';
import { rowsOf } from '../../made/registration.js';
import { useRegistration } from '../../made/use-registration.js';

const SHORT = {
  A: 'Start',
  M: 'Første fremmøte',
  C: 'Klinisk beslutning',
  U: 'Utført aktivitet',
  E: 'Evaluering',
  X: 'Avslutning',
};

function Page() {
  const { model, rows, set, save } = useRegistration({ rows: rowsOf('D11 A 2026-10-12, D11 M 2026-10-29') });
  return (
    <MantineProvider>
      <header className="patient">
        <Text fw={700}>Nora Testesen</Text>
        <Badge variant="light">42 år</Badge>
        <Text>148384 11070</Text>
      </header>
      <main className="layout">
        <Card withBorder>
          <Stack>
            <Text fw={600}>Registrer hendelse i pasientforløp</Text>
            <div>
              <Text size="sm" id="ft">
                Forløpstype
              </Text>
              <SegmentedControl
                aria-labelledby="ft"
                fullWidth
                data={[{ value: '', label: 'Ikke valgt' }, ...TYPES.map(([value]) => ({ value, label: value }))]}
                value={model.forlopstype}
                onChange={(forlopstype) => set({ forlopstype })}
              />
            </div>
            <div>
              <Text size="sm" id="he">
                Hendelse
              </Text>
              <Chip.Group value={model.hendelse} onChange={(hendelse) => set({ hendelse })}>
                <Group gap="xs" role="radiogroup" aria-labelledby="he">
                  {HENDELSER.map(([code]) => (
                    <Chip key={code} value={code} size="xs">
                      {`${code} ${SHORT[code]}`}
                    </Chip>
                  ))}
                </Group>
              </Chip.Group>
            </div>
            <Select
              label="Utfall"
              data={outcomesOf(model.hendelse).map(([value, label]) => ({ value, label }))}
              value={model.utfall || null}
              onChange={(utfall) => set({ utfall: utfall ?? '' })}
              disabled={outcomesOf(model.hendelse).length === 0}
            />
            <DatePickerInput
              label="Dato for hendelse"
              placeholder="Velg dato"
              valueFormat="DD.MM.YYYY"
              locale="nb"
              defaultDate="2026-11-01"
              value={model.dato || null}
              onChange={(dato) => set({ dato: dato ?? '' })}
            />
            <Button onClick={save}>Lagre</Button>
          </Stack>
        </Card>
        <Card withBorder>
          <Text fw={600} mb="md">
            Forløpet
          </Text>
          <Timeline active={rows.length} bulletSize={16}>
            {rows.map((row) => (
              <Timeline.Item key={JSON.stringify(row)} title={`${row.hendelse} ${hendelseText(row.hendelse)}`}>
                {row.utfall && <Text size="sm">{utfallText(row.hendelse, row.utfall)}</Text>}
                <Text size="xs" c="dimmed">
                  {`${row.forlopstype} · ${norwegian(row.dato)}`}
                </Text>
              </Timeline.Item>
            ))}
          </Timeline>
        </Card>
      </main>
    </MantineProvider>
  );
}

createRoot(document.querySelector('#root')).render(<Page />);
