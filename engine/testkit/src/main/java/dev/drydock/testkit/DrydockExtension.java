package dev.drydock.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Give each test that has a parameter of type [Yard] one of its own, and close it afterwards.
///
/// ```java
/// @ExtendWith(DrydockExtension.class)
/// final class FraudTest {
///   @Test
///   void plansToNothingOnceApplied(Yard yard) {
///     var spec = yard.spec(Path.of("fraud.drydock.hcl"));
///     yard.apply(spec);
///     assertThat(yard.plan(spec).isEmpty()).isTrue();
///   }
/// }
/// ```
public final class DrydockExtension implements ParameterResolver {
  /// The seed of every world handed out: a test that passes once passes always.
  public static final long SEED = 1;

  private static final Namespace NAMESPACE = Namespace.create(DrydockExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Yard.class);
  }

  /// The store closes what it holds when the test's context ends.
  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(parameter.getIndex(), _ -> Yard.open(SEED), Yard.class);
  }
}
