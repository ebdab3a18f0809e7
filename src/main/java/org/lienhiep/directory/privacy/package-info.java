/** What people may ask about their own data: consents, requests with their clocks, copies, erasure, how long data are kept. */
@NullMarked
package org.lienhiep.directory.privacy;

import org.jspecify.annotations.NullMarked;
