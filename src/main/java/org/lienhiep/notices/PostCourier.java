package org.lienhiep.notices;

import java.util.List;
import org.lienhiep.identity.Courier;
import org.lienhiep.web.Here;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries the letters of accounts, invitations and new passwords among them, by the same queue; their words lie sealed until sent. */
@Component
class PostCourier implements Courier {

    private final MailServers servers;
    private final LetterQueue letters;
    private final MailSecrets secrets;

    PostCourier(MailServers servers, LetterQueue letters, MailSecrets secrets) {
        this.servers = servers;
        this.letters = letters;
        this.secrets = secrets;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean available() {
        return servers.find().filter(s -> !s.stopped()).isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String address, String kind, List<String> words) {
        MailServer server = servers.find().orElseThrow(() -> new IllegalStateException("no mail server is set"));
        String language = Here.isSet() ? Here.get().lang() : "vi";
        letters.take(new LetterQueue.Fresh(null, kind, language, address, secrets.seal(words), null), server.domain());
    }
}
