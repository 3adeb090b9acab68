package dev.drydock.editor.folder;

import dev.drydock.specs.check.Checker;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import java.util.LinkedHashMap;
import java.util.List;

/// What is wrong in a folder.
///
/// @param found errors and warnings, sorted by place
public record Verdict(Folder folder, List<Diagnostic> found) {
  public Verdict {
    found = List.copyOf(found);
  }

  /// Check a folder. A variable without a value is no fault here: its value is given when the spec
  /// is used.
  public static Verdict of(Folder folder) {
    return new Verdict(
        folder, all(folder).stream().filter(one -> one.code() != Code.DRY0219).toList());
  }

  private static List<Diagnostic> all(Folder folder) {
    try {
      return new Checker().check(folder.document(), new LinkedHashMap<>()).warnings();
    } catch (Faults faults) {
      return faults.diagnostics();
    }
  }
}
