package dev.drydock.contract;

import dev.drydock.spi.EndpointAccess;

/// Provider azure keeps the contract.
class AzureContractTest
    implements CreatesAndReads,
        UpdatesInPlace,
        DeletesIdempotently,
        RemembersMarks,
        OneExchangePerThrottle,
        SaysWhetherItHappened,
        NeverLeaksSecrets,
        TellsWhoChangedWhat,
        GivesAccessToEndpoints {
  @Override
  public Subject subject() {
    return SimulatedSubject.azure();
  }

  @Override
  public EndpointAccess endpoints(Subject subject) {
    return ((SimulatedSubject) subject).azure;
  }
}
