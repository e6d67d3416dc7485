import { useRef } from 'preact/hooks';
import { Input } from '../../components/Field.tsx';

interface Props {
  readonly label: string;
  readonly variant: 'primary' | 'secondary';
  readonly name?: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the browser's own choice of files. */
export function FilePicker({ label, variant, name = 'files', onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="ds-button"
        data-variant={variant}
        data-action={`choose-${name}`}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <Input
        ref={input}
        type="file"
        name={name}
        multiple
        hidden
        accept=".csv,.txt,.tsv,.xlsx,.xlsm,text/csv"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file chosen again must be told of again.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
