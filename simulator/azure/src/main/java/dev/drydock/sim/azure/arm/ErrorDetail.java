package dev.drydock.sim.azure.arm;

/// One violation, as the error envelope lists it.
///
/// @param target the property meant, empty when none is
public record ErrorDetail(String code, String message, String target) {
  public static ErrorDetail of(String code, String message) {
    return new ErrorDetail(code, message, "");
  }
}
