import type { BuyingRole } from "../../../api/chains";
import { useChainApi } from "../chainContext";
import { roleColor } from "../lanes/RoleTags";
import { shownWords, toggledWord } from "../model/roles";
import { useRoleWord } from "../useRoleWord";

interface Props {
  roles: readonly BuyingRole[];
  onChange: (roles: BuyingRole[]) => void;
  label: string;
  disabled?: boolean;
}

/** All roles in the workspace's words; a click says one or takes it back. */
export function RoleChips({ roles, onChange, label, disabled = false }: Props) {
  const { words } = useChainApi();
  const wordOf = useRoleWord();
  const shown = shownWords(words, roles);
  return (
    <div className="chips" role="group" aria-label={label}>
      {words.map((word) => {
        const on = shown.includes(word.code);
        return (
          <button
            key={word.code}
            type="button"
            className={on ? "chip chip-on" : "chip"}
            style={on ? { background: roleColor(word.values[0]), borderColor: roleColor(word.values[0]) } : {}}
            aria-pressed={on}
            disabled={disabled}
            onClick={() => onChange(toggledWord(words, roles, word.code))}
          >
            {wordOf(word.code)}
          </button>
        );
      })}
    </div>
  );
}
