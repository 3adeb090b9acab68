package dev.drydock.specs.eval;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Value;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.function.Consumer;

/// What expressions may make: a few lines can double a text sixty times, or nest loops without end.
/// All evaluators that share a budget spend the same one, and its end is told once.
///
/// What one value holds is counted as if nothing in it were shared, because whoever walks it later
/// walks it so. What is refused is told at once, also from inside of `try`: no spec is taken that
/// could not be worked out.
public final class Budget {
  private static final long VALUES_MAX = 1_000_000;
  private static final int DEPTH_MAX = 200;
  private static final long BYTES_MAX = 256L * 1024 * 1024;
  private static final int ELEMENT_BYTES = 16;

  /// How many characters of a text count as one value.
  private static final int CHARACTERS = 64;

  /// Below this weight, weighing again is cheaper than remembering.
  private static final int LIGHT = 64;

  private record Weight(long values, int depth) {
    static final Weight ONE = new Weight(1, 0);
  }

  /// What was spent so far, by whomever.
  private static final class Account {
    private final IdentityHashMap<Value, Weight> heavy = new IdentityHashMap<>();
    private long spent;
  }

  private final Account account;
  private final Consumer<Diagnostic> faults;

  public Budget(Consumer<Diagnostic> faults) {
    this(new Account(), faults);
  }

  private Budget(Account account, Consumer<Diagnostic> faults) {
    this.account = account;
    this.faults = faults;
  }

  /// Return the same budget, its end told to somebody else.
  Budget telling(Consumer<Diagnostic> other) {
    return new Budget(account, other);
  }

  /// Return the same budget for a text that stands nowhere in the spec: its end is told where the
  /// text is used.
  Budget at(Span use) {
    return telling(
        fault -> faults.accept(Diagnostic.at(use, fault.code(), fault.label(), fault.detail())));
  }

  /// Charge what is about to be made; tell whether there is room for it. The first refusal is told.
  boolean affords(long bytes, Span span) {
    if (account.spent > BYTES_MAX) {
      return false;
    }
    account.spent = bytes > BYTES_MAX ? bytes : account.spent + bytes;
    if (account.spent > BYTES_MAX) {
      refuse(
          span,
          "is where it becomes too much",
          "Everything that a spec works out takes at most 256 MiB. Something here or before it"
              + " grows with every step: loops in loops, or texts and lists made of themselves.");
    }
    return account.spent <= BYTES_MAX;
  }

  /// Charge a value that was made; tell whether it is within bounds.
  boolean takes(Value value, Span span) {
    if (!affords(bytes(value), span)) {
      return false;
    }
    var weight = weigh(value);
    boolean fine = weight.values() <= VALUES_MAX && weight.depth() <= DEPTH_MAX;
    if (!fine) {
      refuse(
          span,
          weight.depth() > DEPTH_MAX ? "nests too deep" : "holds too much",
          "A value holds at most 1,000,000 values (a long text counts once for each 64 characters),"
              + " at most 200 in one another.");
      // What is made of it would be as large: loops around it end here.
      account.spent = BYTES_MAX + 1;
    }
    return fine;
  }

  private void refuse(Span span, String label, String detail) {
    faults.accept(Diagnostic.at(span, Code.DRY0170, label, detail));
  }

  private static long bytes(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text.length();
      case Value.Sequence(_, var elements) -> (long) ELEMENT_BYTES * elements.size();
      case Value.Mapping(_, var entries) -> 2L * ELEMENT_BYTES * entries.size();
      case Value.Sensitive(var hidden) -> bytes(hidden);
      case Value.Unknown(_, var residual) -> residual.expression().length();
      case Value.Null _, Value.Bool _, Value.Number _, Value.Reference _ -> 0;
    };
  }

  private Weight weigh(Value value) {
    return switch (value) {
      case Value.Null _, Value.Bool _, Value.Number _, Value.Reference _ -> Weight.ONE;
      case Value.Text(var text) -> new Weight(1 + text.length() / CHARACTERS, 0);
      case Value.Unknown(_, var residual) ->
          new Weight(1 + residual.expression().length() / CHARACTERS, 0);
      case Value.Sensitive(var hidden) -> weigh(hidden);
      case Value.Sequence sequence -> whole(sequence, sequence.elements());
      case Value.Mapping mapping -> whole(mapping, mapping.entries().values());
    };
  }

  private Weight whole(Value collection, Collection<Value> elements) {
    var known = account.heavy.get(collection);
    if (known != null) {
      return known;
    }
    long values = 1;
    int depth = 0;
    for (var element : elements) {
      var weight = weigh(element);
      values += weight.values();
      depth = Math.max(depth, weight.depth());
      if (values > VALUES_MAX || depth > DEPTH_MAX) {
        break;
      }
    }
    var weight = new Weight(values, depth + 1);
    if (values > LIGHT) {
      account.heavy.put(collection, weight);
    }
    return weight;
  }
}
